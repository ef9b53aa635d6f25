package io.rowan.query;

import org.jspecify.annotations.Nullable;

/**
 * A value, always bound as a parameter. Its text never shows the value.
 *
 * @param value the value; null binds SQL's null
 */
public record ValueNode(@Nullable Object value) implements Node {
    @Override
    public Class<?> shape() {
        return value == null ? Void.class : value.getClass();
    }

    @Override
    public String toString() {
        return "?";
    }
}
