package io.rowan.dialects.derby;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import java.util.List;

/** Knows Derby by its product name. */
public final class DerbyDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public DerbyDialectProvider() {}

    @Override
    public String name() {
        return "Derby";
    }

    @Override
    public DatabaseUrls urls() {
        return new DatabaseUrls(
                "jdbc:derby:",
                "org.apache.derby:derby:10.16.1.1",
                List.of("derby"),
                "{path};create=true",
                "memory:rowan;create=true",
                ";;");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("Apache Derby");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new DerbyDialect();
    }
}
