package io.rowan.ddl;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a schema change.
 *
 * @param sql its text without a semicolon
 * @param note what whoever reviews it should know, null for nothing
 */
public record MarkedSql(String sql, @Nullable String note) {
    /**
     * A statement without a note.
     *
     * @param sql its text
     * @return the statement
     */
    static MarkedSql of(String sql) {
        return new MarkedSql(sql, null);
    }
}
