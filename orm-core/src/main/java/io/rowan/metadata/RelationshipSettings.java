package io.rowan.metadata;

import io.rowan.mapping.Relationship;
import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one of the four relationship annotations says.
 *
 * @param kind which of them
 * @param target the target entity that is named, void for the declared type
 * @param cascades what is passed on, ALL written out
 * @param eager whether it is loaded with its owner
 * @param optional whether null is allowed; true to many
 * @param orphanRemoval whether objects that leave are deleted
 * @param mappedBy the owning attribute, empty for an owning side
 */
record RelationshipSettings(
        Kind kind,
        Class<?> target,
        Set<CascadeType> cascades,
        boolean eager,
        boolean optional,
        boolean orphanRemoval,
        String mappedBy) {

    /** The four relationships. */
    enum Kind {
        MANY_TO_ONE("@ManyToOne"),
        ONE_TO_ONE("@OneToOne"),
        ONE_TO_MANY("@OneToMany"),
        MANY_TO_MANY("@ManyToMany");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }

        /** The annotation as it is written. */
        String annotation() {
            return annotation;
        }

        boolean toOne() {
            return this == MANY_TO_ONE || this == ONE_TO_ONE;
        }
    }

    /** What a property says, null when it is no relationship. */
    static @Nullable RelationshipSettings of(Property property) {
        ManyToOne manyToOne = property.find(ManyToOne.class);
        if (manyToOne != null) {
            return of(manyToOne);
        }
        OneToOne oneToOne = property.find(OneToOne.class);
        return oneToOne != null ? of(oneToOne) : toMany(property);
    }

    private static @Nullable RelationshipSettings toMany(Property property) {
        OneToMany oneToMany = property.find(OneToMany.class);
        if (oneToMany != null) {
            return of(oneToMany);
        }
        ManyToMany manyToMany = property.find(ManyToMany.class);
        return manyToMany == null ? null : of(manyToMany);
    }

    private static RelationshipSettings of(ManyToOne written) {
        return new RelationshipSettings(
                Kind.MANY_TO_ONE,
                written.targetEntity(),
                expand(written.cascade()),
                written.fetch() == FetchType.EAGER,
                written.optional(),
                false,
                "");
    }

    private static RelationshipSettings of(OneToOne written) {
        return new RelationshipSettings(
                Kind.ONE_TO_ONE,
                written.targetEntity(),
                expand(written.cascade()),
                written.fetch() == FetchType.EAGER,
                written.optional(),
                written.orphanRemoval(),
                written.mappedBy());
    }

    private static RelationshipSettings of(OneToMany written) {
        return new RelationshipSettings(
                Kind.ONE_TO_MANY,
                written.targetEntity(),
                expand(written.cascade()),
                written.fetch() == FetchType.EAGER,
                true,
                written.orphanRemoval(),
                written.mappedBy());
    }

    private static RelationshipSettings of(ManyToMany written) {
        return new RelationshipSettings(
                Kind.MANY_TO_MANY,
                written.targetEntity(),
                expand(written.cascade()),
                written.fetch() == FetchType.EAGER,
                true,
                false,
                written.mappedBy());
    }

    private static Set<CascadeType> expand(CascadeType[] written) {
        if (List.of(written).contains(CascadeType.ALL)) {
            return EnumSet.complementOf(EnumSet.of(CascadeType.ALL));
        }
        return Set.copyOf(List.of(written));
    }

    boolean inverse() {
        return !mappedBy.isEmpty();
    }

    Relationship relationship(Class<?> resolvedTarget, String resolvedMappedBy) {
        return new Relationship(resolvedTarget, cascades, eager, orphanRemoval, resolvedMappedBy);
    }
}
