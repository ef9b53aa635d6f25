package io.rowan.dialect;

import io.rowan.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the dialect of a database among the providers on the class path or module path. */
public final class Dialects {
    private static volatile @Nullable List<DialectProvider> providers;

    private Dialects() {}

    /**
     * Finds the dialect.
     *
     * @param info what the connection tells
     * @return the dialect of the first provider that knows the database, variants of other databases before those
     * @throws ConfigurationException when no provider does
     */
    public static Dialect find(DatabaseInfo info) {
        for (DialectProvider provider : providers()) {
            if (provider.variant() && provider.supports(info)) {
                return provider.create(info);
            }
        }
        return original(info);
    }

    /**
     * Finds the dialect of the database that a variant answers as.
     *
     * @param info what the connection tells
     * @return the dialect of the first provider that knows the database and is for no variant
     * @throws ConfigurationException when no provider does
     */
    public static Dialect original(DatabaseInfo info) {
        List<String> known = new ArrayList<>();
        for (DialectProvider provider : providers()) {
            if (!provider.variant() && provider.supports(info)) {
                return provider.create(info);
            }
            known.add(provider.name());
        }
        throw new ConfigurationException("No dialect for " + info + ": " + list(known)
                + "; add io.rowan:orm-dialects or the module with its dialect to the class path, or give the dialect"
                + " to the factory by hand");
    }

    /**
     * A query that tells more of the version than the driver does.
     *
     * @param info what the driver tells
     * @return the query of the first provider that has one, null for none
     */
    public static @Nullable String versionQuery(DatabaseInfo info) {
        for (DialectProvider provider : providers()) {
            String query = provider.versionQuery(info);
            if (query != null) {
                return query;
            }
        }
        return null;
    }

    /**
     * Reads a URL.
     *
     * @param url a JDBC URL, which stays as it is, or a 12-factor one
     * @return where the database is
     * @throws ConfigurationException when no provider knows the scheme, or the URL lacks something
     */
    public static ConnectionUrl url(String url) {
        if (url.startsWith("jdbc:")) {
            return new ConnectionUrl(url, null, null);
        }
        String scheme = TwelveFactorUrl.scheme(url);
        Set<String> known = new TreeSet<>();
        for (DialectProvider provider : providers()) {
            if (provider.urls().schemes().contains(scheme)) {
                return TwelveFactorUrl.parse(url).to(provider.urls());
            }
            known.addAll(provider.urls().schemes());
        }
        throw new ConfigurationException("The URL's beginning '" + (scheme.isEmpty() ? "" : scheme + "://")
                + "' names no database: "
                + list(known.stream().map(name -> name + "://").toList())
                + ". Write one of them or a JDBC URL, jdbc:...");
    }

    /**
     * Which driver takes a JDBC URL.
     *
     * @param jdbcUrl the URL
     * @return the driver's Maven coordinates, null when no provider knows
     */
    public static @Nullable String driver(String jdbcUrl) {
        for (DialectProvider provider : providers()) {
            if (jdbcUrl.startsWith(provider.urls().prefix())) {
                return provider.urls().driver();
            }
        }
        return null;
    }

    /** Looked for once: boot alone asks them three times, and the search goes through all of the class path. */
    private static List<DialectProvider> providers() {
        List<DialectProvider> known = providers;
        if (known == null) {
            known = new ArrayList<>();
            for (DialectProvider each : ServiceLoader.load(DialectProvider.class, Dialects.class.getClassLoader())) {
                known.add(each);
            }
            providers = known;
        }
        return known;
    }

    private static String list(List<String> known) {
        return known.isEmpty() ? "no dialects are on the class path" : "known are " + String.join(", ", known);
    }
}
