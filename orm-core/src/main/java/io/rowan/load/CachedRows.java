package io.rowan.load;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheValue;
import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import io.rowan.mapping.EntityMapping;
import io.rowan.readthrough.RecordedRows;
import io.rowan.readthrough.RowRecorder;
import io.rowan.readthrough.RowShape;
import io.rowan.readthrough.TransactionCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows by id through the cache: what it lacks comes from the database and goes into it. */
final class CachedRows {
    private final TransactionCache cache;
    private final EntityMapping mapping;
    private final RowShape shape;
    private final List<CacheValue> fresh = new ArrayList<>();

    CachedRows(TransactionCache cache, EntityMapping mapping) {
        this.cache = cache;
        this.mapping = mapping;
        this.shape = RowShape.of(mapping, 1);
    }

    EntityRows read(List<Object> ids, FetchByKeys database) {
        EntityRows rows = database.rows(mapping);
        KnownKeys<Object> known =
                KnownKeys.look(cache, ids, id -> cache.keys().row(mapping, id), (id, bytes) -> give(bytes, rows));
        database.eachById(mapping, known.missing(), row -> {
            rows.read(row);
            take(row);
        });
        cache.bring(fresh, known.look());
        return rows;
    }

    /** Reads a row of the cache as if the database had given it. */
    private static void give(byte[] found, EntityRows rows) {
        try {
            ResultSet row = RecordedRows.of(found);
            while (row.next()) {
                rows.read(row);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    static DataException unreadable(SQLException e) {
        return new DataException(
                "The cache holds a row that cannot be read. Call orm.cache().clear(), and let factories that map a table"
                        + " with other types than these use another namespace(…).",
                new ErrorDetails(null, null, 0, null, null, null),
                e);
    }

    /** Takes down the present row. Its own id names it: the one that was asked for may be written otherwise. */
    void take(ResultSet row) throws SQLException {
        Object id = mapping.id()
                .attribute()
                .type()
                .read(row, 1 + mapping.basics().indexOf(mapping.id().attribute()));
        CacheKey key = id == null ? null : cache.keys().row(mapping, id);
        if (key != null) {
            RowRecorder recorder = new RowRecorder(shape);
            recorder.take(row);
            byte[] bytes = recorder.bytes();
            if (bytes != null) {
                fresh.add(new CacheValue(key, bytes, cache.ttl()));
            }
        }
    }

    /** The rows that were taken down. */
    List<CacheValue> fresh() {
        return fresh;
    }
}
