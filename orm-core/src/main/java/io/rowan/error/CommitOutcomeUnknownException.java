package io.rowan.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection was lost while a commit was on its way: the transaction may be committed or not. {@link
 * io.rowan.Retry} does not run such work again, since it might then be done twice.
 */
public class CommitOutcomeUnknownException extends ConnectionLostException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed and what to do
     * @param details the codes
     * @param cause the driver's exception, null when there is none
     */
    public CommitOutcomeUnknownException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
