package io.rowan;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One result after another, out of chunks. */
final class ChunkSpliterator<T> extends Spliterators.AbstractSpliterator<T> {
    private final SessionChunks<T> chunks;
    private @Nullable Iterator<T> present;

    private ChunkSpliterator(SessionChunks<T> chunks) {
        super(Long.MAX_VALUE, ORDERED);
        this.chunks = chunks;
    }

    static <T> Stream<T> stream(SessionChunks<T> chunks) {
        return StreamSupport.stream(new ChunkSpliterator<>(chunks), false).onClose(chunks::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Iterator<T> rows = present;
        if (rows == null || !rows.hasNext()) {
            List<T> chunk = chunks.next();
            rows = chunk.iterator();
            present = rows;
        }
        if (!rows.hasNext()) {
            return false;
        }
        action.accept(rows.next());
        return true;
    }
}
