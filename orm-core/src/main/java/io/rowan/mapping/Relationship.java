package io.rowan.mapping;

import jakarta.persistence.CascadeType;
import java.util.Set;

/**
 * What all relationships have.
 *
 * @param targetType the entity class at the other end
 * @param cascades what is passed on to the other end; ALL is written out
 * @param eager whether it is loaded with its owner
 * @param orphanRemoval whether objects that leave the relationship are deleted
 * @param mappedBy the attribute at the other end that owns the relationship, empty when this one does
 */
public record Relationship(
        Class<?> targetType, Set<CascadeType> cascades, boolean eager, boolean orphanRemoval, String mappedBy) {
    /** Copies the set. */
    public Relationship {
        cascades = Set.copyOf(cascades);
    }

    /**
     * Whether an operation is passed on.
     *
     * @param type the operation, not ALL
     * @return true when it is
     */
    public boolean cascades(CascadeType type) {
        return cascades.contains(type);
    }

    /**
     * Whether the other end owns the relationship.
     *
     * @return true with mappedBy
     */
    public boolean inverse() {
        return !mappedBy.isEmpty();
    }
}
