package io.rowan.dialects.yugabytedb;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import io.rowan.dialect.Dialects;

/** Knows YugabyteDB by the text of its version. */
public final class YugabyteDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public YugabyteDialectProvider() {}

    @Override
    public String name() {
        return "YugabyteDB";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.server("jdbc:postgresql:", "org.postgresql:postgresql:42.7.14", "yugabytedb", "yugabyte");
    }

    @Override
    public boolean variant() {
        return true;
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("PostgreSQL") && info.version().contains("-YB-");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new YugabyteDialect(Dialects.original(info));
    }
}
