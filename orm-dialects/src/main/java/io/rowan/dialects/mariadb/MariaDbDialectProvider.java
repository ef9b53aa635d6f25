package io.rowan.dialects.mariadb;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.DatabaseUrls;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows MariaDB by its version text, such as {@code 10.11.19-MariaDB} or {@code 5.5.5-10.11.19-MariaDB}: its own driver
 * names the product, others call it by the name of the one from which it was forked and take 5.5 for the version.
 */
public final class MariaDbDialectProvider implements DialectProvider {
    private static final String VERSION = "(\\d{1,4})\\.(\\d{1,4})\\.\\d+(?:-\\d+)?-MariaDB";

    /** Made by the service loader. */
    public MariaDbDialectProvider() {}

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public DatabaseUrls urls() {
        return DatabaseUrls.server("jdbc:mariadb:", "org.mariadb.jdbc:mariadb-java-client:3.5.11", "mariadb");
    }

    @Override
    public boolean variant() {
        return true;
    }

    @Override
    public boolean supports(DatabaseInfo info) {
        return info.product().equals("MariaDB") || info.version().contains("MariaDB");
    }

    @Override
    public Dialect create(DatabaseInfo info) {
        Matcher numbers = Pattern.compile(VERSION).matcher(info.version());
        return numbers.find()
                ? new MariaDbDialect(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : new MariaDbDialect(info.majorVersion(), info.minorVersion());
    }
}
