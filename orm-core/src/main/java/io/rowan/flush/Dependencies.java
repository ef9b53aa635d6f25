package io.rowan.flush;

import java.util.List;

/**
 * What a change shares with others, from which its place in the flush follows.
 *
 * @param keyFromDatabase whether the primary key is known only after the insert
 * @param references insert and update: the foreign keys that the written row will hold; delete: those that it holds
 *     now
 * @param left update: the foreign keys as they were where the row now points elsewhere
 * @param claims insert and update: the values of unique keys that the row will hold and did not hold before
 * @param frees update and delete: the values of unique keys that the row gives up
 * @param rekeyed update: whether the row gets another primary key, by which others refer to it from then on
 */
public record Dependencies(
        boolean keyFromDatabase,
        List<Reference> references,
        List<Reference> left,
        List<UniqueValue> claims,
        List<UniqueValue> frees,
        boolean rekeyed) {
    /** Known key, no references, no unique values. */
    public static final Dependencies NONE = new Dependencies(false, List.of(), List.of(), List.of(), List.of());

    /** A key that the database gives, no references, no unique values. */
    static final Dependencies KEY_FROM_DATABASE = new Dependencies(true, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Dependencies {
        references = List.copyOf(references);
        left = List.copyOf(left);
        claims = List.copyOf(claims);
        frees = List.copyOf(frees);
    }

    /**
     * What a change shares with others whose row keeps its primary key.
     *
     * @param keyFromDatabase whether the primary key is known only after the insert
     * @param references the foreign keys that the row holds
     * @param left the foreign keys that the row held before
     * @param claims the values of unique keys that the row will hold
     * @param frees the values of unique keys that the row gives up
     */
    public Dependencies(
            boolean keyFromDatabase,
            List<Reference> references,
            List<Reference> left,
            List<UniqueValue> claims,
            List<UniqueValue> frees) {
        this(keyFromDatabase, references, left, claims, frees, false);
    }
}
