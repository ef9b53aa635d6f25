/** Rowan's dialects, one package per database, each found by its provider or given by hand. */
@SuppressWarnings("requires-automatic") // drivers are optional and few are modules
module io.rowan.dialects {
    requires transitive io.rowan.core;
    requires static org.jspecify;
    requires static org.postgresql.jdbc;

    exports io.rowan.dialects.duckdb;
    exports io.rowan.dialects.h2;
    exports io.rowan.dialects.postgresql;
    exports io.rowan.dialects.sqlite;

    provides io.rowan.dialect.DialectProvider with
            io.rowan.dialects.duckdb.DuckdbDialectProvider,
            io.rowan.dialects.h2.H2DialectProvider,
            io.rowan.dialects.postgresql.PostgresqlDialectProvider,
            io.rowan.dialects.sqlite.SqliteDialectProvider;
}
