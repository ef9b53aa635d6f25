package io.rowan.dialect;

import io.rowan.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text, ready to be prepared. Rendered once and run many times.
 *
 * @param text the text with a {@code ?} for each parameter
 * @param parameters the parameters in order of their question marks; one value may stand at several
 * @param before statements that run just before, with values of their own, for what the database cannot say in one
 * @param after statements without parameters that run just after it, unless it fails: they take back what those before it
 *     set
 * @param count a query of one number that runs just after it and tells how many rows it wrote, where the driver counts
 *     something else; null where the driver's count is right
 */
public record RenderedSql(
        String text,
        List<SqlExpression.Parameter> parameters,
        List<BoundSql> before,
        List<String> after,
        @Nullable String count) {
    /** Copies the lists. */
    public RenderedSql {
        parameters = List.copyOf(parameters);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * A statement that needs no others.
     *
     * @param text the text with a {@code ?} for each parameter
     * @param parameters the parameters in order of their question marks
     */
    public RenderedSql(String text, List<SqlExpression.Parameter> parameters) {
        this(text, parameters, List.of(), List.of(), null);
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
