package io.rowan.benchmarks.work;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** A database to measure on. */
public enum BenchmarkDatabase {
    /** In memory: what a contender itself costs. */
    H2("H2 in memory", "jdbc:h2:mem:benchmarks;DB_CLOSE_DELAY=-1", "values next value for %s"),
    /** On loopback: what a user sees. */
    POSTGRESQL("PostgreSQL on loopback", "jdbc:postgresql://127.0.0.1:5432/", "select nextval('%s')");

    /** The name of the database that a server is asked for; it is made before a run and dropped after it. */
    public static final String NAME = "rowan_benchmarks";

    private final String title;
    private final String url;
    private final String nextValue;

    BenchmarkDatabase(String title, String url, String nextValue) {
        this.title = title;
        this.url = url;
        this.nextValue = nextValue;
    }

    /** The one with such a key. */
    public static BenchmarkDatabase of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The one that a connection leads to. */
    static BenchmarkDatabase of(Connection connection) throws SQLException {
        return of(connection.getMetaData().getDatabaseProductName());
    }

    /** Its name in tables. */
    public String title() {
        return title;
    }

    /** Its name in options and result files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The query of a sequence's next value. */
    public String nextValue(String sequence) {
        return nextValue.formatted(sequence);
    }

    /** Makes the database anew where it is a server's. */
    public void create() throws SQLException {
        drop();
        administer("create database " + NAME);
    }

    /** Drops the database where it is a server's. */
    public void drop() throws SQLException {
        administer("drop database if exists " + NAME + " with (force)");
    }

    private void administer(String sql) throws SQLException {
        if (this == H2) {
            return;
        }
        try (HikariDataSource pool = pool(url("postgres"), 1);
                Connection connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** A pool of connections that don't commit by themselves. */
    public HikariDataSource pool(int connections) {
        return pool(url(NAME), connections);
    }

    /** The address, {@code ROWAN_TEST_POSTGRESQL}'s server where that is set. */
    public String url(String database) {
        String given = System.getenv("ROWAN_TEST_POSTGRESQL");
        if (this == H2) {
            return url;
        }
        return given == null
                ? url + database + "?user=postgres"
                : given.replaceFirst("(://[^/]+/)[^?]*", "$1" + database);
    }

    private static HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
