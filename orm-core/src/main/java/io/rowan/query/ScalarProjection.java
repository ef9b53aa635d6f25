package io.rowan.query;

import java.util.List;

/**
 * Gives the value of one expression.
 *
 * @param item the expression
 */
public record ScalarProjection(Item item) implements Projection {
    @Override
    public List<Item> items() {
        return List.of(item);
    }
}
