/** Rowan's dialects, one package per database, each found by its provider or given by hand. */
module io.rowan.dialects {
    requires transitive io.rowan.core;
    requires static org.jspecify;

    exports io.rowan.dialects.h2;
    exports io.rowan.dialects.sqlserver;

    provides io.rowan.dialect.DialectProvider with
            io.rowan.dialects.h2.H2DialectProvider,
            io.rowan.dialects.sqlserver.SqlServerDialectProvider;
}
