package io.rowan.dialects.duckdb;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;

/** Knows DuckDB by its product name. */
public final class DuckdbDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public DuckdbDialectProvider() {}

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.file("jdbc:duckdb:", "org.duckdb:duckdb_jdbc:2.0.0.1", "duckdb", ":memory:rowan", ";;");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("DuckDB");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new DuckdbDialect();
    }
}
