package io.rowan.error;

/**
 * A listener threw after a transaction ended or while it was rolled back. What the message says has happened stays so;
 * the cause is what the listener threw.
 */
public class ListenerException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, and what has happened nevertheless
     */
    public ListenerException(String message) {
        super(message);
    }
}
