package io.rowan.test.compliance;

import io.rowan.error.RowanException;
import java.sql.SQLException;

/** Tries a capability for real: it ends in peace where the database has it, and fails where it has not. */
interface Probe {
    /**
     * Tries.
     *
     * @param test gives the database with a table {@code t} of two columns of whole numbers, x and y, and one row
     * @throws SQLException when the database refuses
     * @throws RowanException when the dialect refuses
     */
    void run(Compliance test) throws SQLException;

    /** Statements of which one is enough. */
    static Probe anyOf(String... statements) {
        return test -> {
            RowanException first = null;
            for (String sql : statements) {
                try {
                    test.database().run(sql);
                    return;
                } catch (RowanException e) {
                    first = first == null ? e : first;
                }
            }
            throw first == null ? new IllegalArgumentException("no statements") : first;
        };
    }

    /** Says that a capability did not show although nothing was refused. */
    static void require(boolean shown, String otherwise) throws SQLException {
        if (!shown) {
            throw new SQLException(otherwise);
        }
    }
}
