package io.rowan.load;

import io.rowan.query.Item;
import io.rowan.query.Projection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a row are.
 *
 * @param items the selected items of a query, empty for native text
 * @param labels the values' names, null where an expression has none
 */
public record RowHeader(List<Item> items, List<@Nullable String> labels) {
    /** The header of what a select gives. */
    static RowHeader of(Projection projection) {
        List<Item> items = projection.items();
        List<@Nullable String> labels = new ArrayList<>(items.size());
        for (Item item : items) {
            labels.add(item.label());
        }
        return new RowHeader(items, labels);
    }
}
