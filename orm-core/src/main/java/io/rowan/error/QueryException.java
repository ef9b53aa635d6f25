package io.rowan.error;

/** A statement was put together wrongly; raised while it is built or, where the mapping decides, when it is first run. */
public class QueryException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public QueryException(String message) {
        super(message);
    }
}
