package io.rowan.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param name the name as mapped, unquoted
 * @param schema the schema, null for the connection's
 * @param start the first value
 * @param increment the step, which is also how many keys one call gives
 */
public record Sequence(String name, @Nullable String schema, long start, int increment) {}
