package io.rowan.load;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheValue;
import io.rowan.compile.CompiledSelect;
import io.rowan.dialect.RenderedSql;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.query.Projection;
import io.rowan.readthrough.RecordedRows;
import io.rowan.readthrough.RowRecorder;
import io.rowan.readthrough.TransactionCache;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the result of a select through the cache: all its rows, by the statement's text and the values of its parameters. */
final class CachedResult {
    private final TransactionCache cache;
    private final Projection projection;
    private final CompiledSelect select;
    private final Duration ttl;

    CachedResult(TransactionCache cache, Projection projection, CompiledSelect select, Duration ttl) {
        this.cache = cache;
        this.projection = projection;
        this.select = select;
        this.ttl = ttl;
    }

    List<@Nullable Object> read(
            JdbcTransaction database, RenderedSql sql, @Nullable Object[] values, SelectReader reader) {
        String text = sql.text() + '\n' + projection.getClass().getSimpleName();
        CacheKey key = cache.keys().query(text, values, reader.shape(), select.tables());
        if (key == null) {
            return database.query(sql, values, rows -> SelectReader.all(reader, rows, null));
        }
        TransactionCache.Look look = cache.look(List.of(key));
        byte[] found = look.values().get(0);
        if (found != null) {
            return recorded(found, reader);
        }
        RowRecorder recorder = new RowRecorder(reader.shape());
        List<@Nullable Object> all = database.query(sql, values, rows -> SelectReader.all(reader, rows, recorder));
        bring(key, recorder, look);
        return all;
    }

    private void bring(CacheKey key, RowRecorder recorder, TransactionCache.Look look) {
        byte[] bytes = recorder.bytes();
        if (bytes != null) {
            cache.bring(List.of(new CacheValue(key, bytes, ttl)), look);
        }
    }

    private static List<@Nullable Object> recorded(byte[] bytes, SelectReader reader) {
        try {
            return SelectReader.all(reader, RecordedRows.of(bytes), null);
        } catch (SQLException e) {
            throw CachedRows.unreadable(e);
        }
    }
}
