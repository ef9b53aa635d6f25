package io.rowan.proxy;

import io.rowan.error.DetachedException;

/** The texts of lazy loading's errors. */
final class LazyErrors {
    private LazyErrors() {}

    static DetachedException detached(String entity, String attribute) {
        return new DetachedException(
                entity,
                attribute,
                entity + "." + attribute
                        + " is not loaded, and its object is detached: its session is closed or has let"
                        + " it go. Load it with the query, .options(selectinLoad(" + entity + "_." + attribute
                        + ")) or joinedLoad, or touch it while the session is open.");
    }

    static DetachedException raised(String entity, String attribute) {
        return new DetachedException(
                entity,
                attribute,
                entity + "." + attribute + " is not loaded, and the query forbade loading it on touch with raiseLoad("
                        + entity + "_." + attribute + "). Add .options(selectinLoad(" + entity + "_." + attribute
                        + ")) or joinedLoad to the query instead.");
    }
}
