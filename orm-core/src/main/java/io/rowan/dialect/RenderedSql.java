package io.rowan.dialect;

import io.rowan.sql.SqlExpression;
import java.util.List;

/**
 * A statement's text, ready to be prepared. Rendered once and run many times.
 *
 * @param text the text with a {@code ?} for each parameter
 * @param parameters the parameters in order of their question marks; one value may stand at several
 */
public record RenderedSql(String text, List<SqlExpression.Parameter> parameters) {
    /** Copies the list. */
    public RenderedSql {
        parameters = List.copyOf(parameters);
    }

    /**
     * A statement without parameters.
     *
     * @param text the text
     * @return the statement
     */
    public static RenderedSql of(String text) {
        return new RenderedSql(text, List.of());
    }
}
