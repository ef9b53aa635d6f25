package io.rowan.query;

import java.util.List;

/**
 * Gives entities.
 *
 * @param source the occurrence whose entities are given
 */
public record EntityProjection(Source source) implements Projection {
    @Override
    public List<Item> items() {
        return List.of(new Item(new EntityNode(source), null));
    }
}
