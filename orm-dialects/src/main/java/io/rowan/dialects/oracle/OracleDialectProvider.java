package io.rowan.dialects.oracle;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import java.util.List;

/** Knows Oracle by its product name. */
public final class OracleDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public OracleDialectProvider() {}

    @Override
    public String name() {
        return "Oracle";
    }

    @Override
    public DatabaseUrls urls() {
        return new DatabaseUrls(
                "jdbc:oracle:thin:",
                "com.oracle.database.jdbc:ojdbc11:23.9.0.25.07",
                List.of("oracle"),
                "@//{host}/{database}",
                null,
                "?&");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("Oracle");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new OracleDialect(info.majorVersion());
    }
}
