package io.rowan.dialect;

import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as JDBC wants it.
 *
 * @param jdbcUrl the JDBC URL
 * @param user who logs on, null when nobody was named outside of the JDBC URL
 * @param password the password, null when there was none outside of the JDBC URL
 */
public record ConnectionUrl(
        String jdbcUrl, @Nullable String user, @Nullable String password) {
    /** Leaves URL and password out, which may be secret. */
    @Override
    public String toString() {
        return "ConnectionUrl[user=" + user + "]";
    }
}
