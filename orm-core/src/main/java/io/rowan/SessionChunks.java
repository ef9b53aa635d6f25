package io.rowan;

import io.rowan.context.PassingChanges;
import io.rowan.context.PersistenceContext;
import io.rowan.error.QueryException;
import io.rowan.load.QueryRunner;
import io.rowan.load.RelationshipLoader;
import io.rowan.load.RowChunks;
import io.rowan.query.Columns;
import io.rowan.query.NativeQuery;
import io.rowan.query.Query;
import io.rowan.query.RowProjection;
import io.rowan.query.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives, chunk by chunk. Each chunk has its own objects, which the session does not hold and never writes;
 * a row that the session knows gives the session's object.
 */
final class SessionChunks<T> implements AutoCloseable {
    private final SessionRooms rooms;
    private final RowChunks rows;
    private @Nullable PersistenceContext present;

    private SessionChunks(SessionRooms rooms, RowChunks rows) {
        this.rooms = rooms;
        this.rows = rows;
    }

    /** Runs a query, after a flush of what could change its answer. */
    static <T> SessionChunks<T> open(SessionRooms rooms, Query<T> query, int size) {
        requireChunks(query, size);
        rooms.guard.enter();
        try {
            if (rooms.readOnly) {
                ReadOnlyStatements.require(query);
            }
            return new SessionChunks<>(rooms, rows(rooms, query, size));
        } finally {
            rooms.guard.exit();
        }
    }

    private static void requireChunks(Query<?> query, int size) {
        if (size < 1) {
            throw new QueryException("partitions(query, " + size + "): a list holds at least one row. Give 1 or more,"
                    + " such as 1000.");
        }
        boolean columns = query instanceof Select<?> select && select.clauses().projection() instanceof RowProjection
                || query instanceof NativeQuery<?> text && text.type() == Columns.class;
        if (columns) {
            throw new QueryException(
                    "stream(...) and partitions(...) take a query of one thing for each row, but this"
                            + " one selects several. Make it a record: .into(SomeRecord.class), or sql(SomeRecord.class, ...).");
        }
        if (!(query instanceof Select<?> || query instanceof NativeQuery<?>)) {
            throw new QueryException("stream(...) and partitions(...) take a select. Run an insert that returns"
                    + " something with scalars(...) or execute(...).");
        }
    }

    private static RowChunks rows(SessionRooms rooms, Query<?> query, int size) {
        if (query instanceof NativeQuery<?> text) {
            if (rooms.autoflushes()) {
                Flushing.flush(rooms);
            }
            return rooms.natives(false).open(text, size);
        }
        QueryRunner.Prepared prepared = rooms.queries(false).prepareStream((Select<?>) query);
        Flushing.before(rooms, prepared.tables());
        return prepared.open(size);
    }

    /** The next chunk; empty when there is none. */
    @SuppressWarnings("unchecked")
    List<T> next() {
        rooms.guard.enter();
        try {
            letGo();
            RelationshipLoader loader = rooms.passing();
            present = loader.session().context();
            List<T> chunk = (List<T>) rows.next(loader);
            rooms.tellLoads();
            return chunk;
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        } finally {
            rooms.guard.exit();
        }
    }

    private void letGo() {
        PersistenceContext former = present;
        present = null;
        if (former != null && !rooms.readOnly) {
            PassingChanges.refuse(former);
        }
    }

    /** Ends the query, if its transaction has not done so. A second time does nothing. */
    @Override
    public void close() {
        rooms.guard.occupy();
        try {
            if (!rooms.guard.closed()) {
                rows.close();
                letGo();
            }
        } finally {
            rooms.guard.exit();
        }
    }
}
