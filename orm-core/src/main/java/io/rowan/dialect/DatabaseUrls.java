package io.rowan.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database is reached over JDBC, as data: its driver, and how a 12-factor URL becomes a JDBC URL.
 *
 * <p>A 12-factor URL is {@code scheme://user:password@host:port/database?name=value}, or for a database in a file
 * {@code scheme:///relative/path}, {@code scheme:////absolute/path}, and {@code scheme://} for one in memory.
 *
 * @param prefix how the driver's JDBC URLs begin, such as {@code jdbc:acme:}
 * @param driver the Maven coordinates of the driver, {@code group:artifact:version}
 * @param schemes the schemes of its 12-factor URLs, in lower case
 * @param target what follows the prefix: <code>{host}</code> stands for host and port and <code>{database}</code> for the
 *     database of a server, <code>{path}</code> for a file
 * @param memory what follows the prefix for a database in memory, null when there is none
 * @param parameters what separates parameters: the first character stands before the first one, the second between two,
 *     and a third, if there is one, behind the last
 */
public record DatabaseUrls(
        String prefix,
        String driver,
        List<String> schemes,
        String target,
        @Nullable String memory,
        String parameters) {
    /**
     * A server that takes {@code prefix//host:port/database?name=value&name=value}.
     *
     * @param prefix how JDBC URLs begin
     * @param driver the driver's Maven coordinates
     * @param schemes the schemes of 12-factor URLs
     * @return the data
     */
    public static DatabaseUrls server(String prefix, String driver, String... schemes) {
        return new DatabaseUrls(prefix, driver, List.of(schemes), "//{host}/{database}", null, "?&");
    }

    /**
     * A database in a file.
     *
     * @param prefix how JDBC URLs of files begin
     * @param driver the driver's Maven coordinates
     * @param scheme the scheme of 12-factor URLs
     * @param memory what follows the prefix for a database in memory
     * @param parameters what separates parameters
     * @return the data
     */
    public static DatabaseUrls file(String prefix, String driver, String scheme, String memory, String parameters) {
        return new DatabaseUrls(prefix, driver, List.of(scheme), "{path}", memory, parameters);
    }

    /** Checks that two separators are given and copies the schemes. */
    public DatabaseUrls {
        schemes = List.copyOf(schemes);
        if (parameters.length() != 2 && parameters.length() != 3) {
            throw new IllegalArgumentException(
                    "Two or three separators of parameters are needed, not '" + parameters + "'");
        }
    }
}
