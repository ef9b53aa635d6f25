package io.rowan;

/** Where every program begins: configures and opens session factories. */
public final class Rowan {
    private Rowan() {}

    /**
     * Begins the configuration of a session factory.
     *
     * @return a configuration without anything set
     */
    public static Configuration configure() {
        return new Configuration();
    }

    /**
     * Opens a session factory with everything else as it is by default.
     *
     * @param url the JDBC URL of the database
     * @param entities the entity classes
     * @return the factory, to be closed by the caller
     * @throws io.rowan.error.MappingException when entities are mapped wrongly, with all mistakes at once
     * @throws io.rowan.error.ConfigurationException when there is no driver or dialect for the URL
     */
    public static SessionFactory open(String url, Class<?>... entities) {
        return configure().url(url).entities(entities).build();
    }
}
