package io.rowan.dialect;

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
