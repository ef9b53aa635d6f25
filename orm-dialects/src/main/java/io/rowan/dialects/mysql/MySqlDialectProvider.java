package io.rowan.dialects.mysql;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;

/** Knows MySQL by its product name. Forks and variants, which answer by it too, are known by their version texts before. */
public final class MySqlDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public MySqlDialectProvider() {}

    @Override
    public String name() {
        return "MySQL";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.server("jdbc:mysql:", "com.mysql:mysql-connector-j:26.10.0", "mysql");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("MySQL");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new MySqlDialect();
    }
}
