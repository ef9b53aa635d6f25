package io.rowan.jdbc;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * What is done with a statement while it runs.
 *
 * @param <S> the kind of statement
 * @param <R> what comes of it
 */
interface StatementAction<S extends Statement, R> {
    R run(S statement) throws SQLException;
}
