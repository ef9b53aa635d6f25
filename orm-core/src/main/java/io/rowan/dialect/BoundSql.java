package io.rowan.dialect;

import java.util.List;

/**
 * A statement together with its values.
 *
 * @param sql the statement
 * @param values the values, none null; each parameter says at which place its own stands
 */
public record BoundSql(RenderedSql sql, List<Object> values) {
    /** Copies the list. */
    public BoundSql {
        values = List.copyOf(values);
    }

    /**
     * A statement without parameters.
     *
     * @param text the text
     * @return the statement
     */
    public static BoundSql of(String text) {
        return new BoundSql(RenderedSql.of(text), List.of());
    }
}
