package io.rowan.examples.shop;

/** The shop knows no user, product or order with the given key. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFoundException(String kind, long id) {
        super("There is no " + kind + " " + id + ".");
    }
}
