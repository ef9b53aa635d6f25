package io.rowan.load;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.StaleObjectException;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.sql.SqlSelect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the versions that objects were read with and those of their rows, which are locked for it. */
public final class VersionChecks {
    private final RelationshipLoader relationships;
    private final PersistenceContext context;
    private final Dialect dialect;

    /**
     * Makes the checks of a session.
     *
     * @param relationships runs the statements
     * @param dialect tells how rows are locked
     */
    public VersionChecks(RelationshipLoader relationships, Dialect dialect) {
        this.relationships = relationships;
        this.context = relationships.session().context();
        this.dialect = dialect;
    }

    /**
     * Locks rows and checks the versions of objects that were read before; what the objects hold stays.
     *
     * @param mapping the entity
     * @param entries persistent objects of it that were read
     * @param lock the lock, null for none
     * @throws StaleObjectException when rows are gone or have other versions; it names them
     */
    public void lock(EntityMapping mapping, List<Entry> entries, SqlSelect.@Nullable Lock lock) {
        Map<Entry, @Nullable Object> versions = relationships.fetch().versions(mapping, entries, lock);
        List<Entry> stale = new ArrayList<>();
        for (Entry entry : entries) {
            if (!versions.containsKey(entry) || !same(entry, versions.get(entry))) {
                stale.add(entry);
            }
        }
        if (!stale.isEmpty()) {
            throw stale(mapping, stale, versions);
        }
    }

    /**
     * Checks, before a commit, objects whose rows nobody else should have changed since they were read. The rows are kept
     * from changing until the commit, where the database locks rows.
     *
     * @param entries the objects; those that have no row any more are passed over
     * @throws StaleObjectException when rows are gone or have other versions
     */
    public void beforeCommit(Collection<Entry> entries) {
        SqlSelect.Lock lock = dialect.supports(Feature.ROW_LOCKS)
                ? new SqlSelect.Lock(SqlSelect.Lock.Mode.SHARE, SqlSelect.Lock.Wait.WAIT, null)
                : null;
        Map<EntityMapping, List<Entry>> byMapping = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.state() == Entry.State.PERSISTENT && entry.snapshot() != null) {
                byMapping
                        .computeIfAbsent(entry.mapping(), m -> new ArrayList<>())
                        .add(entry);
            }
        }
        byMapping.forEach((mapping, all) -> lock(mapping, all, lock));
    }

    /** Whether a row that was read while it is locked has the version of an object that keeps its values. */
    static boolean same(Entry entry, @Nullable Object version) {
        BasicAttribute attribute = entry.mapping().version();
        @Nullable Object[] snapshot = entry.snapshot();
        return attribute == null
                || snapshot == null
                || Snapshots.same(attribute.type(), snapshot[attribute.slot()], version);
    }

    static StaleObjectException stale(EntityMapping mapping, List<Entry> stale, Map<Entry, @Nullable Object> versions) {
        List<String> ids = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Entry entry : stale) {
            ids.add(String.valueOf(entry.id()));
            labels.add(entry.label() + label(entry, versions));
        }
        return new StaleObjectException(
                mapping.name(),
                ids,
                String.join(", ", labels) + ": another transaction has changed or deleted rows of table "
                        + mapping.table().name() + " since this one read them. Call rollback(), read the objects again"
                        + " and repeat the work.");
    }

    private static String label(Entry entry, Map<Entry, @Nullable Object> versions) {
        BasicAttribute attribute = entry.mapping().version();
        @Nullable Object[] snapshot = entry.snapshot();
        if (attribute == null || snapshot == null) {
            return " has no row any more";
        }
        String own = " was read with version " + snapshot[attribute.slot()];
        return versions.containsKey(entry)
                ? own + ", its row has version " + versions.get(entry)
                : own + ", its row is gone";
    }

    /**
     * Whether an object should be read again rather than checked: its row was read in an earlier transaction or cannot tell
     * its version, and nothing of it waits to be written.
     *
     * @param entry a persistent object
     * @return true when reading it loses nothing
     */
    public boolean readsAgain(Entry entry) {
        boolean tells = entry.mapping().version() != null && context.fresh(entry);
        return entry.unread() || !tells && Snapshots.changes(entry) == null;
    }
}
