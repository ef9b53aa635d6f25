package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.readthrough.TransactionCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the cache which rows a flush writes. */
final class CachedWrites {
    private CachedWrites() {}

    static void tell(@Nullable TransactionCache cache, Step step, RowValues values) {
        if (cache == null) {
            return;
        }
        if (step instanceof Step.Inserts) {
            cache.inserted(step.table());
        } else if (step instanceof Step.Updates updates) {
            rows(cache, step, updates.rows(), values);
        } else if (step instanceof Step.Deletes deletes) {
            deletes(cache, deletes, values);
        } else {
            parts(cache, step);
        }
    }

    private static void deletes(TransactionCache cache, Step.Deletes step, RowValues values) {
        if (step.shape() instanceof WriteShape) {
            rows(cache, step, step.rows(), values);
            cache.wroteReferring(step.table());
        } else {
            cache.wroteAll(step.table());
        }
    }

    private static void rows(TransactionCache cache, Step step, List<RowChange> rows, RowValues values) {
        for (RowChange row : rows) {
            EntityChange change = values.changeOf(row);
            wrote(cache, step, change.formerId());
            if (change.rekeyed()) {
                entry(cache, step, change.entry());
                cache.wroteReferring(step.table());
            }
        }
    }

    /** Rows of which some columns are written early or late, by the ids that they have then. */
    private static void parts(TransactionCache cache, Step step) {
        if (step instanceof Step.LinkLater later) {
            later.links()
                    .forEach(link -> entry(cache, step, (Entry) link.change().row()));
        } else if (step instanceof Step.Unlink unlink) {
            unlink.links()
                    .forEach(link -> entry(cache, step, (Entry) link.change().row()));
        } else if (step instanceof Step.Park park) {
            park.rows().forEach(row -> entry(cache, step, (Entry) row.change().row()));
        }
    }

    private static void entry(TransactionCache cache, Step step, Entry entry) {
        wrote(cache, step, entry.id());
    }

    private static void wrote(TransactionCache cache, Step step, @Nullable Object id) {
        if (id == null) {
            cache.wroteAll(step.table());
        } else {
            cache.wrote(step.table(), id);
        }
    }
}
