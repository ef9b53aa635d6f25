package io.rowan.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how it is entered.
 *
 * @param url the JDBC URL
 * @param user the user, null when the URL tells or none is needed
 * @param password the password, null when the URL tells or none is needed
 * @param pool the pool's settings
 */
public record ConnectionSettings(
        String url, @Nullable String user, @Nullable String password, PoolSettings pool) {
    /** Leaves the URL and the password out. */
    @Override
    public String toString() {
        return "ConnectionSettings[user=" + user + ", pool=" + pool + "]";
    }
}
