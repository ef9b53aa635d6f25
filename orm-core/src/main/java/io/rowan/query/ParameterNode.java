package io.rowan.query;

/**
 * The place of a value in a statement's {@link Template}.
 *
 * @param index the value's position in {@link Structure#values()}
 * @param type the value's class; {@code Void.class} if the value is null
 */
public record ParameterNode(int index, Class<?> type) implements Node {
    @Override
    public Object shape() {
        return this;
    }

    @Override
    public String toString() {
        return "?" + index;
    }
}
