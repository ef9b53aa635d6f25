package io.rowan.dialect;

import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;

/**
 * Turns a statement tree into text and the order of its parameters. The work is done by three renderers, of which a
 * dialect may give its own with single clauses overridden. Immutable and safe for threads.
 */
public final class SqlRenderer {
    private final Identifiers identifiers;
    private final ExpressionRenderer expressions;
    private final SelectRenderer selects;
    private final WriteRenderer writes;

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
        this.identifiers = identifiers;
        this.expressions = expressions;
        this.selects = selects;
        this.writes = writes;
    }

    /**
     * Renders a statement.
     *
     * @param statement the statement
     * @return its text and its parameters in order of the text
     * @throws io.rowan.error.QueryException when the database cannot do what it says
     */
    public RenderedSql render(SqlStatement statement) {
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
