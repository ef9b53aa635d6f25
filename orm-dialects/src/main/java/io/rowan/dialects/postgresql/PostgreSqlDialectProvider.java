package io.rowan.dialects.postgresql;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;

/** Knows PostgreSQL by its product name. */
public final class PostgreSqlDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public PostgreSqlDialectProvider() {}

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.server("jdbc:postgresql:", "org.postgresql:postgresql:42.7.14", "postgresql", "postgres");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("PostgreSQL");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new PostgreSqlDialect(info.majorVersion());
    }
}
