package io.rowan;

import io.rowan.context.Entry;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.EntityStateException;
import io.rowan.error.QueryException;
import io.rowan.load.VersionChecks;
import io.rowan.mapping.EntityMapping;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import jakarta.persistence.LockModeType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The locks of a session's objects (Jakarta Persistence 3.2, 3.5). */
final class SessionLocks {
    private final SessionRooms rooms;
    private Set<Entry> checked = Collections.emptySet();

    SessionLocks(SessionRooms rooms) {
        this.rooms = rooms;
    }

    /** The lock that a mode takes in the database at once, null for none. */
    static SqlSelect.@Nullable Lock rowLock(LockModeType mode) {
        return switch (mode) {
            case PESSIMISTIC_READ -> new Lock(Lock.Mode.SHARE, Lock.Wait.WAIT, null);
            case PESSIMISTIC_WRITE, PESSIMISTIC_FORCE_INCREMENT -> new Lock(Lock.Mode.UPDATE, Lock.Wait.WAIT, null);
            default -> null;
        };
    }

    /** Refuses a mode that an entity cannot have. */
    static void require(EntityMapping mapping, LockModeType mode) {
        boolean row = mode == LockModeType.PESSIMISTIC_READ || mode == LockModeType.PESSIMISTIC_WRITE;
        if (!row && mode != LockModeType.NONE && mapping.version() == null) {
            throw new QueryException(mode + " of " + mapping.name() + " needs a version, and it has none. Map one with"
                    + " @Version, or use PESSIMISTIC_WRITE.");
        }
    }

    /** Notes what a mode asks for later. */
    void note(Entry entry, LockModeType mode) {
        switch (mode) {
            case READ, OPTIMISTIC -> check(entry);
            case WRITE, OPTIMISTIC_FORCE_INCREMENT, PESSIMISTIC_FORCE_INCREMENT ->
                rooms.context.work().force(entry);
            default -> {}
        }
    }

    private void check(Entry entry) {
        checked = checked.isEmpty() ? new LinkedHashSet<>() : checked;
        checked.add(entry);
    }

    void lock(Entry entry, LockModeType mode) {
        EntityMapping mapping = entry.mapping();
        require(mapping, mode);
        settle(entry);
        Object id = entry.id();
        if (entry.state() != Entry.State.PERSISTENT || id == null) {
            throw new EntityStateException("lock(" + entry.label() + ", " + mode
                    + "): the object is deleted, so there is" + " no row to lock. Leave the call out.");
        }
        Lock lock = rowLock(mode);
        if (mode != LockModeType.NONE && (lock != null || entry.unread())) {
            lock(entry, id, lock);
        }
        note(entry, mode);
    }

    /** Gives an object its row, or its row's version. */
    void settle(Entry entry) {
        if (entry.state() == Entry.State.PENDING || entry.state() == Entry.State.REATTACHED) {
            Flushing.flush(rooms);
        }
    }

    private void lock(Entry entry, Object id, @Nullable Lock lock) {
        VersionChecks versions = rooms.versionChecks();
        if (!versions.readsAgain(entry)) {
            versions.lock(entry.mapping(), List.of(entry), lock);
            return;
        }
        rooms.context.expire(entry);
        if (rooms.finder().find(entry.mapping(), id, lock) == null) {
            throw new EntityNotFoundException("lock(" + entry.label() + "): its row is gone from table "
                    + entry.mapping().table().name() + ". Let the object go with expunge(object).");
        }
    }

    /** Checks what was locked optimistically, just before the commit. */
    void check() {
        if (!checked.isEmpty()) {
            rooms.versionChecks().beforeCommit(checked);
        }
    }

    /** Forgets all locks with the transaction that held them. */
    void release() {
        checked.clear();
    }
}
