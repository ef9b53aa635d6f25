package io.rowan.load;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheValue;
import io.rowan.dialect.RenderedSql;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.query.Projection;
import io.rowan.readthrough.RecordedRows;
import io.rowan.readthrough.RowRecorder;
import io.rowan.readthrough.TransactionCache;
import io.rowan.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the result of a select through the cache: all its rows, by the statement's text and the values of its parameters. */
final class CachedResult {
    private final TransactionCache cache;
    private final JdbcTransaction database;
    private final What what;

    /**
     * What is read.
     *
     * @param projection what rows become
     * @param tables the tables that the select reads
     * @param ttl how long the result may be used
     */
    record What(Projection projection, Set<Table> tables, Duration ttl) {}

    CachedResult(TransactionCache cache, JdbcTransaction database, What what) {
        this.cache = cache;
        this.database = database;
        this.what = what;
    }

    void read(RenderedSql sql, @Nullable Object[] values, SelectReader reader, List<@Nullable Object> into) {
        String text = sql.text() + '\n' + what.projection().getClass().getSimpleName();
        CacheKey key = cache.keys().query(text, values, reader.shape(), what.tables());
        if (key == null) {
            database.forEachRow(sql, values, row -> reader.read(row, into));
            return;
        }
        TransactionCache.Look look = cache.look(List.of(key));
        byte[] found = look.values().get(0);
        if (found != null) {
            recorded(found, reader, into);
            return;
        }
        RowRecorder recorder = new RowRecorder(reader.shape());
        database.forEachRow(sql, values, row -> {
            reader.read(row, into);
            recorder.take(row);
        });
        bring(key, recorder, look);
    }

    private void bring(CacheKey key, RowRecorder recorder, TransactionCache.Look look) {
        byte[] bytes = recorder.bytes();
        if (bytes != null) {
            cache.bring(List.of(new CacheValue(key, bytes, what.ttl())), look);
        }
    }

    private static void recorded(byte[] bytes, SelectReader reader, List<@Nullable Object> into) {
        try {
            ResultSet rows = RecordedRows.of(bytes);
            while (rows.next()) {
                reader.read(rows, into);
            }
        } catch (SQLException e) {
            throw CachedRows.unreadable(e);
        }
    }
}
