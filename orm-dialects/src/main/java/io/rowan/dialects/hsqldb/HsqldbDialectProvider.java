package io.rowan.dialects.hsqldb;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import java.util.List;

/** Knows HSQLDB by its product name. */
public final class HsqldbDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public HsqldbDialectProvider() {}

    @Override
    public String name() {
        return "HSQLDB";
    }

    @Override
    public DatabaseUrls urls() {
        return new DatabaseUrls(
                "jdbc:hsqldb:",
                "org.hsqldb:hsqldb:2.7.4",
                List.of("hsqldb"),
                "file:{path};hsqldb.tx=mvcc",
                "mem:rowan;hsqldb.tx=mvcc",
                ";;");
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
