package io.rowan.dialects.db2;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import java.util.List;

/** Knows Db2 for Linux, Unix and Windows by its product name, {@code DB2/} and the platform; others have none behind it. */
public final class Db2DialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public Db2DialectProvider() {}

    @Override
    public String name() {
        return "Db2";
    }

    @Override
    public DatabaseUrls urls() {
        return new DatabaseUrls(
                "jdbc:db2:", "com.ibm.db2:jcc:12.1.2.0", List.of("db2"), "//{host}/{database}", null, ":;;");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().startsWith("DB2/");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new Db2Dialect();
    }
}
