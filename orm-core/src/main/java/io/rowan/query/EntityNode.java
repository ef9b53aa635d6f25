package io.rowan.query;

/**
 * A whole entity as an expression: selected, counted or compared by its identifier.
 *
 * @param source the occurrence that is meant
 */
public record EntityNode(Source source) implements Node {
    @Override
    public Object shape() {
        return this;
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
