package io.rowan.dialects.sqlite;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;

/** Knows SQLite by its product name. */
public final class SqliteDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public SqliteDialectProvider() {}

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.file(
                "jdbc:sqlite:", "org.xerial:sqlite-jdbc:3.54.1.0", "sqlite", "file:/rowan?vfs=memdb", "?&");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("SQLite");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new SqliteDialect(info);
    }
}
