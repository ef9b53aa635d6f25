/** Rowan's dialects, one package per database, each found by its provider or given by hand. */
@SuppressWarnings("requires-automatic") // drivers are optional and few are modules
module io.rowan.dialects {
    requires transitive io.rowan.core;
    requires static org.jspecify;
    requires static org.postgresql.jdbc;

    exports io.rowan.dialects.cockroachdb;
    exports io.rowan.dialects.db2;
    exports io.rowan.dialects.derby;
    exports io.rowan.dialects.duckdb;
    exports io.rowan.dialects.h2;
    exports io.rowan.dialects.hsqldb;
    exports io.rowan.dialects.mariadb;
    exports io.rowan.dialects.mysql;
    exports io.rowan.dialects.oracle;
    exports io.rowan.dialects.postgresql;
    exports io.rowan.dialects.sqlite;
    exports io.rowan.dialects.sqlserver;
    exports io.rowan.dialects.tidb;
    exports io.rowan.dialects.yugabytedb;

    provides io.rowan.dialect.DialectProvider with
            io.rowan.dialects.cockroachdb.CockroachDialectProvider,
            io.rowan.dialects.db2.Db2DialectProvider,
            io.rowan.dialects.derby.DerbyDialectProvider,
            io.rowan.dialects.duckdb.DuckdbDialectProvider,
            io.rowan.dialects.h2.H2DialectProvider,
            io.rowan.dialects.hsqldb.HsqldbDialectProvider,
            io.rowan.dialects.mariadb.MariaDbDialectProvider,
            io.rowan.dialects.mysql.MySqlDialectProvider,
            io.rowan.dialects.oracle.OracleDialectProvider,
            io.rowan.dialects.postgresql.PostgreSqlDialectProvider,
            io.rowan.dialects.sqlite.SqliteDialectProvider,
            io.rowan.dialects.sqlserver.SqlServerDialectProvider,
            io.rowan.dialects.tidb.TidbDialectProvider,
            io.rowan.dialects.yugabytedb.YugabyteDialectProvider;
}
