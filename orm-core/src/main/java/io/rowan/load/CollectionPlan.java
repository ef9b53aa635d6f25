package io.rowan.load;

import io.rowan.compile.EntityColumns;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;

/** How the statement that reads a relationship to many is read, and how much it mostly gives. Safe for threads. */
final class CollectionPlan {
    private static final int MOST = 4_096;
    private final int ownerColumn;
    private float each;

    CollectionPlan(ToManyAttribute attribute) {
        EntityMapping target = attribute.target();
        int own = attribute.link() instanceof ToManyAttribute.Link.ForeignKeyLink link
                ? EntityColumns.position(target, link.column().name())
                : 0;
        ownerColumn = own == 0 ? EntityColumns.count(target) + 1 : own;
    }

    /** Where the owner's id stands: among the element's columns when the foreign key is one of them, else after these. */
    int ownerColumn() {
        return ownerColumn;
    }

    /** How many elements so many owners probably have. */
    int elements(int owners) {
        return (int) Math.min(MOST, each * owners);
    }

    /** Threads may overwrite each other's number; any of them is as good. */
    void gave(int owners, int elements) {
        each = (float) elements / owners;
    }
}
