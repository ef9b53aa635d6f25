package io.rowan.dialect;

/**
 * How a database is asked for the plan of a statement.
 *
 * @param prefix what stands before the statement, with a blank at the end
 * @param column which column of the answer holds the text, from 1; 0 when all of them tell something
 */
public record Explanation(String prefix, int column) {
    /**
     * The question for a statement's plan.
     *
     * @param sql the statement
     * @return the question, with the same parameters
     */
    public RenderedSql of(RenderedSql sql) {
        return new RenderedSql(prefix + sql.text(), sql.parameters(), sql.before(), sql.after(), null);
    }
}
