package io.rowan.error;

/** New or deleted rows refer to each other in a ring of foreign keys that may not be null, so that none can go first. */
public class CycleException extends FlushException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public CycleException(String message) {
        super(message);
    }
}
