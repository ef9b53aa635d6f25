package io.rowan.context;

import io.rowan.error.EntityStateException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds changes that nobody would write: those of objects that pass by in a stream. */
public final class PassingChanges {
    private PassingChanges() {}

    /**
     * Looks at the objects of a chunk before they are let go.
     *
     * @param passing the chunk's context
     * @throws EntityStateException when the columns of one have changed and the session has not got it
     */
    public static void refuse(PersistenceContext passing) {
        for (EntityMapping mapping : passing.present()) {
            for (Entry entry : passing.entries(mapping)) {
                Attribute changed = passing.passing().has(mapping, entry.entity()) ? changed(entry) : null;
                if (changed != null) {
                    throw refusal(entry, changed);
                }
            }
        }
    }

    /** What has changed of an object's own columns; a collection is written by its elements. */
    private static @Nullable Attribute changed(Entry entry) {
        BitSet slots = Snapshots.changes(entry);
        if (slots == null) {
            return null;
        }
        List<Attribute> attributes = entry.mapping().attributes();
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            if (!(attributes.get(slot) instanceof ToManyAttribute)) {
                return attributes.get(slot);
            }
        }
        return null;
    }

    private static EntityStateException refusal(Entry entry, Attribute changed) {
        return new EntityStateException(entry.label() + " came from a stream and its " + changed.name()
                + " was changed, which nobody would write: a stream lets its objects go chunk by chunk. Give it to the"
                + " session with session.add(object) while its chunk is the present one, or write with update("
                + entry.mapping().name() + ".class).");
    }
}
