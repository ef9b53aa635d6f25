package io.rowan.dialects.sqlserver;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import java.util.List;

/** Knows SQL Server by its product name, which Azure SQL has too. */
public final class SqlServerDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public SqlServerDialectProvider() {}

    @Override
    public String name() {
        return "SQL Server";
    }

    @Override
    public DatabaseUrls urls() {
        return new DatabaseUrls(
                "jdbc:sqlserver:",
                "com.microsoft.sqlserver:mssql-jdbc:13.2.1.jre11",
                List.of("sqlserver", "mssql"),
                "//{host};databaseName={database}",
                null,
                ";;");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("Microsoft SQL Server");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new SqlServerDialect();
    }
}
