package io.rowan.dialect;

import io.rowan.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the dialect of a database among the providers on the class path or module path. */
public final class Dialects {
    private Dialects() {}

    /**
     * Finds the dialect.
     *
     * @param info what the connection tells
     * @return the dialect of the first provider that knows the database
     * @throws ConfigurationException when no provider does
     */
    public static Dialect find(DatabaseInfo info) {
        List<String> known = new ArrayList<>();
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class, Dialects.class.getClassLoader())) {
            if (provider.supports(info)) {
                return provider.create(info);
            }
            known.add(provider.name());
        }
        throw new ConfigurationException("No dialect for " + info + ": " + list(known)
                + "; add io.rowan:orm-dialects or the module with its dialect to the class path, or give the dialect"
                + " to the factory by hand");
    }

    private static String list(List<String> known) {
        return known.isEmpty() ? "no dialects are on the class path" : "known are " + String.join(", ", known);
    }
}
