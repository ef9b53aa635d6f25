package io.rowan.error;

/** Work in a session was cancelled: its connection is given back, and what it had not committed is rolled back. */
public class WorkCancelledException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what was refused, and why
     */
    public WorkCancelledException(String message) {
        super(message);
    }
}
