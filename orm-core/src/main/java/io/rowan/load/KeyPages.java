package io.rowan.load;

import io.rowan.jdbc.JdbcTransaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chunks that are statements of their own, where the driver has no cursor: each asks for the entities whose key comes
 * after the last one.
 */
final class KeyPages implements RowChunks {
    private final JdbcTransaction transaction;
    private final KeyPaging paging;
    private final @Nullable Object[] values;
    private final int size;
    private final RowsReader.Factory readers;
    private @Nullable Object last;
    private int serial;
    private boolean ended;

    KeyPages(
            JdbcTransaction transaction,
            KeyPaging paging,
            @Nullable Object[] values,
            int size,
            RowsReader.Factory readers) {
        this.transaction = transaction;
        this.paging = paging;
        this.values = values;
        this.size = size;
        this.readers = readers;
    }

    @Override
    public List<@Nullable Object> next(RelationshipLoader loader) {
        if (ended) {
            return List.of();
        }
        if (last != null) {
            transaction.requireSame(serial);
        }
        RowsReader reader = readers.with(loader);
        List<@Nullable Object> page = read(reader);
        serial = transaction.serial();
        ended = page.size() < size;
        reader.complete();
        return page;
    }

    private List<@Nullable Object> read(RowsReader reader) {
        var statement = last == null ? paging.first() : paging.further();
        List<@Nullable Object> page = new ArrayList<>();
        transaction.forEachRow(statement, paging.values(values, last, size), row -> {
            last = paging.key().read(row, paging.column());
            reader.read(row, page);
        });
        return page;
    }

    @Override
    public void close() {
        ended = true;
    }
}
