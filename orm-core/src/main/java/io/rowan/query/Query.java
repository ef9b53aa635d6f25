package io.rowan.query;

/**
 * A statement that gives rows.
 *
 * @param <T> what it gives for each row; {@link Columns} if that is several values
 */
public sealed interface Query<T> permits Select, Returning, NativeQuery {}
