package io.rowan.dialects.cockroachdb;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import io.rowan.dialect.Dialects;
import org.jspecify.annotations.Nullable;

/** Knows CockroachDB by the text of its version, for which it has to be asked: its driver tells PostgreSQL and a number. */
public final class CockroachDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public CockroachDialectProvider() {}

    @Override
    public String name() {
        return "CockroachDB";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.server("jdbc:postgresql:", "org.postgresql:postgresql:42.7.14", "cockroachdb", "cockroach");
    }

    @Override
    public boolean variant() {
        return true;
    }

    @Override
    public @Nullable String versionQuery(DatabaseInfo info) {
        return info.product().equals("PostgreSQL") ? "select version()" : null;
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.version().startsWith("CockroachDB ");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new CockroachDialect(Dialects.original(info), info.version());
    }
}
