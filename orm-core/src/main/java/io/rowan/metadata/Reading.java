package io.rowan.metadata;

import io.rowan.type.TypeRegistry;

/**
 * What every reader needs for one run.
 *
 * @param types knows the column type of a Java class
 * @param naming names what has no name
 * @param mistakes collects the mistakes
 * @param generators the sequence generators of all classes
 */
record Reading(TypeRegistry types, Naming naming, Mistakes mistakes, Generators generators) {
    /** Reports a mistake at a place. */
    void refuse(String where, String text) {
        mistakes.add(where, text);
    }
}
