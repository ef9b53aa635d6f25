package io.rowan.dialects.hsqldb;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;

/** Knows HSQLDB by its product name. */
public final class HsqldbDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public HsqldbDialectProvider() {}

    @Override
    public String name() {
        return "HSQLDB";
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("HSQL Database Engine");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new HsqldbDialect();
    }
}
