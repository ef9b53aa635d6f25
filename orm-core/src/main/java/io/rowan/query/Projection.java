package io.rowan.query;

import java.util.List;

/** What a query gives for each row. */
public sealed interface Projection permits EntityProjection, ScalarProjection, RowProjection, RecordProjection {
    /**
     * What is selected, in order.
     *
     * @return at least one item; of entities, an {@link EntityNode}
     */
    List<Item> items();
}
