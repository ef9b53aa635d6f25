package io.rowan.error;

/** The pending changes contradict each other or the mapping, so that they cannot be written; nothing was sent. */
public class FlushException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public FlushException(String message) {
        super(message);
    }
}
