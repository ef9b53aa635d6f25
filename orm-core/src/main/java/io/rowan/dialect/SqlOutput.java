package io.rowan.dialect;

import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of one statement while it is written, with its parameters. Used by one thread for one rendering. */
public final class SqlOutput {
    private final StringBuilder text = new StringBuilder(128);
    private final List<SqlExpression.Parameter> parameters = new ArrayList<>();
    private final List<BoundSql> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private @Nullable String count;
    private final SqlRenderer renderer;
    private final Identifiers identifiers;

    SqlOutput(SqlRenderer renderer, Identifiers identifiers) {
        this.renderer = renderer;
        this.identifiers = identifiers;
    }

    /**
     * Writes SQL.
     *
     * @param sql text of Rowan's own or the user's native making, never a value
     * @return this
     */
    public SqlOutput append(String sql) {
        text.append(sql);
        return this;
    }

    /**
     * Writes a name, quoted where it must be.
     *
     * @param name the name as mapped
     * @return this
     */
    public SqlOutput name(String name) {
        return append(identifiers.quote(name));
    }

    /**
     * Writes a name with its qualifier.
     *
     * @param qualifier what stands before the point
     * @param name the name as mapped
     * @return this
     */
    public SqlOutput name(String qualifier, String name) {
        return name(qualifier).append(".").name(name);
    }

    /**
     * Writes names parted by commas.
     *
     * @param names the names as mapped
     * @return this
     */
    public SqlOutput names(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            append(i == 0 ? "" : ", ").name(names.get(i));
        }
        return this;
    }

    /**
     * Writes a table's name with its schema.
     *
     * @param table the table
     * @return this
     */
    public SqlOutput table(Table table) {
        return append(identifiers.qualified(table.schema(), table.name()));
    }

    /**
     * Writes a question mark.
     *
     * @param parameter what is bound there
     * @return this
     */
    public SqlOutput parameter(SqlExpression.Parameter parameter) {
        parameters.add(parameter);
        return append("?");
    }

    /**
     * Writes an expression without parentheses around it.
     *
     * @param expression the expression
     * @return this
     */
    public SqlOutput expression(SqlExpression expression) {
        renderer.expression(expression, this);
        return this;
    }

    /**
     * Writes an expression where a value is wanted, without parentheses around it.
     *
     * @param expression the expression
     * @return this
     */
    public SqlOutput value(SqlExpression expression) {
        renderer.value(expression, this);
        return this;
    }

    /**
     * Writes an expression; a parameter gets a cast, since nothing around it tells its type.
     *
     * @param expression the expression
     * @return this
     */
    public SqlOutput typed(SqlExpression expression) {
        renderer.typed(expression, this);
        return this;
    }

    /**
     * Writes values parted by commas.
     *
     * @param expressions the expressions
     * @return this
     */
    public SqlOutput expressions(List<SqlExpression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            append(i == 0 ? "" : ", ").value(expressions.get(i));
        }
        return this;
    }

    /**
     * Writes a select in parentheses.
     *
     * @param select the select
     * @return this
     */
    public SqlOutput subquery(SqlSelect select) {
        append("(");
        renderer.subquery(select, this);
        return append(")");
    }

    /**
     * Asks for a statement that runs just before this one, in the same transaction.
     *
     * @param statement its text, without parameters
     * @return this
     */
    public SqlOutput before(String statement) {
        return before(BoundSql.of(statement));
    }

    /**
     * Asks for a statement that runs just before this one, in the same transaction.
     *
     * @param statement the statement, without parameters
     * @return this
     */
    public SqlOutput before(SqlStatement statement) {
        return before(new BoundSql(renderer.render(statement), List.of()));
    }

    /**
     * Asks for a statement that runs just before this one, in the same transaction. Rows that it gives are not read.
     *
     * @param statement the statement with its values
     * @return this
     */
    public SqlOutput before(BoundSql statement) {
        before.add(statement);
        return this;
    }

    /**
     * Asks for a statement that runs just after this one, in the same transaction, unless this one fails.
     *
     * @param statement its text, without parameters
     * @return this
     */
    public SqlOutput after(String statement) {
        after.add(statement);
        return this;
    }

    /**
     * Asks for a query that runs just after this statement and tells how many rows it wrote.
     *
     * @param query its text, without parameters, that gives one number
     * @return this
     */
    public SqlOutput count(String query) {
        count = query;
        return this;
    }

    RenderedSql rendered() {
        return new RenderedSql(text.toString(), parameters, before, after, count);
    }
}
