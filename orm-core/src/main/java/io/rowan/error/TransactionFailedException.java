package io.rowan.error;

/** The transaction has failed before and waits for {@code rollback()}; the message quotes the first failure. */
public class TransactionFailedException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public TransactionFailedException(String message) {
        super(message);
    }
}
