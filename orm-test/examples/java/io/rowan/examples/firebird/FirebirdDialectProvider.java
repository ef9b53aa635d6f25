package io.rowan.examples.firebird;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;

/** Knows Firebird by its product name, behind which the driver tells the version: {@code Firebird 3.0}. */
// snippet: provider
public final class FirebirdDialectProvider implements DialectProvider {
    /** Made by the service loader. */
    public FirebirdDialectProvider() {}

    @Override
    public String name() {
        return "Firebird";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.server("jdbc:firebird:", "org.firebirdsql.jdbc:jaybird:5.0.7.java11", "firebird");
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().startsWith("Firebird");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        return new FirebirdDialect(info.majorVersion());
    }
}
// end
