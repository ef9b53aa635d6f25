package io.rowan.dialect;

/**
 * What a connection tells of its database. Texts that the driver does not give are empty, numbers 0.
 *
 * @param product the product's name
 * @param version the version as text, which may name a fork of the product
 * @param majorVersion the version's first number
 * @param minorVersion the version's second number
 * @param driver the driver's name
 * @param url the JDBC URL, which may hold credentials and is never printed
 */
public record DatabaseInfo(
        String product, String version, int majorVersion, int minorVersion, String driver, String url) {
    /**
     * Whether the version is at least a given one.
     *
     * @param major the first number
     * @param minor the second number
     * @return true when it is that one or newer
     */
    public boolean atLeast(int major, int minor) {
        return majorVersion > major || majorVersion == major && minorVersion >= minor;
    }

    /**
     * The same database with another text of its version.
     *
     * @param text the text
     * @return what is told then
     */
    public DatabaseInfo withVersion(String text) {
        return new DatabaseInfo(product, text, majorVersion, minorVersion, driver, url);
    }

    /** Leaves the URL out, since it may hold a password. */
    @Override
    public String toString() {
        return product + " " + version + " (" + driver + ")";
    }
}
