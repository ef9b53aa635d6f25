package io.rowan.error;

/** A session factory was configured wrongly: no such driver, no dialect for the database, contradicting settings. */
public class ConfigurationException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public ConfigurationException(String message) {
        super(message);
    }
}
