package io.rowan.schema;

/**
 * A check constraint.
 *
 * @param name the constraint's name
 * @param condition the condition as SQL, from the mapping
 */
public record Check(String name, String condition) {}
