package io.rowan.query;

import java.util.List;

/**
 * What an insert does about a row that is already there.
 *
 * @param target the attributes that tell that it is there, with a unique constraint over them; empty: any constraint
 * @param update the attributes that the row there takes from the new one; empty: it stays as it is
 */
public record Conflict(List<AttributeNode> target, List<AttributeNode> update) {
    /** Copies the lists. */
    public Conflict {
        target = List.copyOf(target);
        update = List.copyOf(update);
    }
}
