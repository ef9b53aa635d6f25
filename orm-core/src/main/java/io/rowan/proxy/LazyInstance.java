package io.rowan.proxy;

import org.jspecify.annotations.Nullable;

/** Implemented by the generated subclasses of entities. The names are chosen not to meet an entity's own. */
public interface LazyInstance {
    /**
     * What is still to be loaded.
     *
     * @return the state, null when all is loaded
     */
    @Nullable
    LazyState rowan$state();

    /**
     * Sets what is still to be loaded.
     *
     * @param state the state, null when all is loaded
     */
    void rowan$state(@Nullable LazyState state);
}
