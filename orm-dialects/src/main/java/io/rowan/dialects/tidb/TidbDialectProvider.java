package io.rowan.dialects.tidb;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import io.rowan.dialect.Dialects;

/** Knows TiDB by the text of its version. */
public final class TidbDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public TidbDialectProvider() {}

    @Override
    public String name() {
        return "TiDB";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.server("jdbc:mysql:", "com.mysql:mysql-connector-j:26.10.0", "tidb");
    }

    @Override
    public boolean variant() {
        return true;
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.version().contains("-TiDB-");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new TidbDialect(Dialects.original(info), info.version());
    }
}
