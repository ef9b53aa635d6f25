package io.rowan.load;

import io.rowan.jdbc.RowCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks of one result that the database keeps open. */
final class CursorChunks implements RowChunks {
    private final RowCursor cursor;
    private final int size;
    private final RowsReader.Factory readers;
    private boolean ended;

    CursorChunks(RowCursor cursor, int size, RowsReader.Factory readers) {
        this.cursor = cursor;
        this.size = size;
        this.readers = readers;
    }

    @Override
    public List<@Nullable Object> next(RelationshipLoader loader) {
        List<@Nullable Object> chunk = new ArrayList<>();
        if (!ended) {
            RowsReader reader = readers.with(loader);
            read(reader, chunk);
            reader.complete();
        }
        return chunk;
    }

    private void read(RowsReader reader, List<@Nullable Object> chunk) {
        while (chunk.size() < size) {
            if (!cursor.next()) {
                close();
                return;
            }
            cursor.read(row -> reader.read(row, chunk));
        }
    }

    @Override
    public void close() {
        ended = true;
        cursor.close();
    }
}
