package io.rowan.dialect;

import org.jspecify.annotations.Nullable;

/** Makes the dialect of a database; found by {@link java.util.ServiceLoader}, so it has a public constructor. */
public interface DialectProvider {
    /**
     * The database's name, for the list of known ones.
     *
     * @return the name
     */
    String name();

    /**
     * How the database is reached over JDBC.
     *
     * @return the driver and the forms of URLs
     */
    DatabaseUrls urls();

    /**
     * Whether the database answers as another one does, so that this provider is asked before the other's.
     *
     * @return true for a variant of another database
     */
    default boolean variant() {
        return false;
    }

    /**
     * A query of one text that tells the version when the driver does not tell all of it.
     *
     * @param info what the driver tells
     * @return the query, null when the driver tells enough or the database is another one
     */
    default @Nullable String versionQuery(DatabaseInfo info) {
        return null;
    }

    /**
     * Whether the provider knows the database.
     *
     * @param info what the connection tells
     * @return true when {@link #create} makes a dialect for it
     */
    boolean supports(DatabaseInfo info);

    /**
     * Makes the dialect for the connected version.
     *
     * @param info what the connection tells, for which {@link #supports} is true
     * @return the dialect
     */
    Dialect create(DatabaseInfo info);
}
