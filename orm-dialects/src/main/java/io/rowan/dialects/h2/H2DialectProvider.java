package io.rowan.dialects.h2;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;

/** Knows H2 by its product name. */
public final class H2DialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public H2DialectProvider() {}

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.file("jdbc:h2:", "com.h2database:h2:2.5.252", "h2", "mem:rowan;DB_CLOSE_DELAY=-1", ";;");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("H2");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new H2Dialect();
    }
}
