package io.rowan.flush;

import io.rowan.mapping.ToManyAttribute;

/** Rows of join tables. */
final class LinkRows {
    private LinkRows() {}

    /** The join table of a link, seen from its owning side. */
    static ToManyAttribute.Link.JoinTableLink table(ChangeSet.Link link) {
        if (link.attribute().link() instanceof ToManyAttribute.Link.JoinTableLink table) {
            return table;
        }
        throw new IllegalStateException(link.attribute() + " has no join table");
    }
}
