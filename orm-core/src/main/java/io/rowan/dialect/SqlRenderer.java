package io.rowan.dialect;

import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import java.util.Set;

/**
 * Turns a statement tree into text and the order of its parameters. The work is done by three renderers, of which a
 * dialect may give its own with single clauses overridden. Immutable and safe for threads.
 */
public final class SqlRenderer {
    private final Identifiers identifiers;
    private final ExpressionRenderer expressions;
    private final SelectRenderer selects;
    private final WriteRenderer writes;
    private final Refusals refusals;

    /**
     * Composes the renderer.
     *
     * @param identifiers how names are written
     * @param expressions renders expressions and conditions
     * @param selects renders selects
     * @param writes renders everything else
     */
    public SqlRenderer(
            Identifiers identifiers, ExpressionRenderer expressions, SelectRenderer selects, WriteRenderer writes) {
        this(identifiers, expressions, selects, writes, Refusals.NONE);
    }

    private SqlRenderer(
            Identifiers identifiers,
            ExpressionRenderer expressions,
            SelectRenderer selects,
            WriteRenderer writes,
            Refusals refusals) {
        this.identifiers = identifiers;
        this.expressions = expressions;
        this.selects = selects;
        this.writes = writes;
        this.refusals = refusals;
    }

    /**
     * The same renderer for a version or a variant that lacks something: what needs it is refused in place of being
     * rendered. Known are what inserts give back, sequences, and locks that don't just wait; a shared lock becomes a full
     * one.
     *
     * @param database the database's name, for messages
     * @param lacking all that it lacks
     * @return the renderer, which refuses nothing else
     */
    public SqlRenderer refusing(String database, Set<Feature> lacking) {
        return new SqlRenderer(identifiers, expressions, selects, writes, new Refusals(database, lacking));
    }

    /**
     * Renders a statement.
     *
     * @param wanted the statement
     * @return its text and its parameters in order of the text
     * @throws io.rowan.error.QueryException when the database cannot do what it says
     */
    public RenderedSql render(SqlStatement wanted) {
        SqlStatement statement = refusals.checked(wanted);
        SqlOutput out = new SqlOutput(this, identifiers);
        if (statement instanceof SqlSelect select) {
            selects.select(select, out);
        } else {
            writes.statement(statement, out);
        }
        return out.rendered();
    }

    void expression(SqlExpression expression, SqlOutput out) {
        expressions.expression(expression, out);
    }

    void value(SqlExpression expression, SqlOutput out) {
        expressions.value(expression, out);
    }

    void typed(SqlExpression expression, SqlOutput out) {
        expressions.typed(expression, out);
    }

    void subquery(SqlSelect select, SqlOutput out) {
        selects.subquery(select, out);
    }
}
