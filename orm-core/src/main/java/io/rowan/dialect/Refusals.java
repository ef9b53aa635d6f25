package io.rowan.dialect;

import io.rowan.error.QueryException;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlStatement;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database lacks and its renderer could put into words nonetheless, because a newer version or the database that it
 * is a variant of has it. A shared lock becomes a full one, which keeps more away; the rest is refused.
 */
record Refusals(String database, Set<Feature> lacking) {
    static final Refusals NONE = new Refusals("", Set.of());

    Refusals {
        lacking = Set.copyOf(lacking);
    }

    /** The statement as it may be rendered. */
    SqlStatement checked(SqlStatement statement) {
        if (lacking.isEmpty()) {
            return statement;
        }
        if (statement instanceof SqlSelect select && select.lock() != null) {
            return select.locked(checked(select.lock()));
        }
        if (statement instanceof Insert insert && !insert.returning().isEmpty()) {
            refuse(Feature.INSERT_RETURNING, returning(WriteRenderer.names(insert.returning())));
        } else if (statement instanceof NextValue next) {
            refuse(Feature.SEQUENCES, sequence(next.sequence().name()));
        }
        return statement;
    }

    private String returning(List<String> columns) {
        return "returning " + columns + ": " + database + " gives nothing back from an insert; insert by"
                + " session.add(…), which reads generated values, or select the rows afterwards";
    }

    private String sequence(String name) {
        return "Sequence " + name + ": " + database + " has no sequences; use GenerationType.IDENTITY or"
                + " GenerationType.UUID";
    }

    private Lock checked(Lock lock) {
        String none = ": " + database + " has no clause for it; wait for the rows as long as its own setting says";
        switch (lock.whenLocked()) {
            case NO_WAIT -> refuse(Feature.NO_WAIT, "A row lock that fails at once" + none);
            case SKIP_LOCKED -> refuse(Feature.SKIP_LOCKED, "A row lock that leaves locked rows out" + none);
            case WAIT -> refuseTimeout(lock.timeoutMillis(), none);
        }
        return lock.mode() == Lock.Mode.SHARE && lacking.contains(Feature.SHARE_LOCKS)
                ? new Lock(Lock.Mode.UPDATE, lock.whenLocked(), lock.timeoutMillis())
                : lock;
    }

    private void refuseTimeout(@Nullable Integer millis, String none) {
        if (millis != null) {
            refuse(Feature.LOCK_TIMEOUT, "A row lock with a time-out of " + millis + " ms" + none);
        }
    }

    private void refuse(Feature feature, String message) {
        if (lacking.contains(feature)) {
            throw new QueryException(message);
        }
    }
}
