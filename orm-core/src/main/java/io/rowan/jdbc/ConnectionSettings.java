package io.rowan.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how it is entered.
 *
 * @param url the JDBC URL
 * @param user the user, null when the URL tells or none is needed
 * @param password the password, null when the URL tells or none is needed
 * @param pool the pool's settings
 * @param isolation the isolation of transactions, as {@link java.sql.Connection} numbers it; null: the database's default
 */
public record ConnectionSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        PoolSettings pool,
        @Nullable Integer isolation) {
    /**
     * Settings with the database's default isolation.
     *
     * @param url the JDBC URL
     * @param user the user, or null
     * @param password the password, or null
     * @param pool the pool's settings
     */
    public ConnectionSettings(String url, @Nullable String user, @Nullable String password, PoolSettings pool) {
        this(url, user, password, pool, null);
    }

    /** Leaves the URL and the password out. */
    @Override
    public String toString() {
        return "ConnectionSettings[user=" + user + ", pool=" + pool + "]";
    }
}
