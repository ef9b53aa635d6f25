package io.rowan.load;

import io.rowan.compile.EntityColumns;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;

/** How the statement that reads a relationship to many is read. Safe for threads. */
final class CollectionPlan {
    private final int ownerColumn;

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
}
