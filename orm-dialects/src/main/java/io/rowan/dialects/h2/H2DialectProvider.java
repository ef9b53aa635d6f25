package io.rowan.dialects.h2;

import io.rowan.dialect.DatabaseInfo;
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
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("H2");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new H2Dialect();
    }
}
