package io.rowan.flush;

import io.rowan.error.FlushException;
import io.rowan.error.StaleObjectException;
import io.rowan.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Finds the rows that an update or a delete should have hit and did not (semantics, rule 12). */
final class StaleRows {
    private StaleRows() {}

    /**
     * Checks what the driver told of a batch.
     *
     * @param mapping the entity
     * @param counts how many rows each change hit, negative where the driver does not tell
     * @param changes the changes in order of the counts
     * @param verb "update" or "delete"
     */
    static void check(EntityMapping mapping, int[] counts, IntFunction<EntityChange> changes, String verb) {
        List<EntityChange> stale = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                stale.add(changes.apply(i));
            } else if (counts[i] < 0) {
                throw untold(mapping, verb);
            }
        }
        if (!stale.isEmpty()) {
            throw stale(mapping, stale, verb);
        }
    }

    private static FlushException untold(EntityMapping mapping, String verb) {
        return new FlushException("The driver does not tell how many rows each " + verb + " of a batch on table "
                + mapping.table().name() + " hit, so a row that another transaction has changed would be overwritten"
                + " unseen. Take the driver's setting away that rewrites batches.");
    }

    private static StaleObjectException stale(EntityMapping mapping, List<EntityChange> stale, String verb) {
        List<String> ids = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (EntityChange change : stale) {
            ids.add(String.valueOf(change.formerId()));
            Object version = RowValues.formerVersion(change);
            labels.add(mapping.name() + "#" + change.formerId() + (version == null ? "" : " of version " + version));
        }
        return new StaleObjectException(
                mapping.name(),
                ids,
                "The " + verb + " of " + String.join(", ", labels) + " found no such row in table "
                        + mapping.table().name() + ": another transaction has "
                        + (mapping.version() == null ? "deleted it" : "changed or deleted it")
                        + ". Call rollback(), read the object again and repeat the work.");
    }
}
