package io.rowan;

import io.rowan.error.QueryException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives, in lists of at most so many rows. Each list is read when it is asked for, and no more than one is
 * held. It can be iterated once, in the session's transaction, and must be closed.
 *
 * @param <T> what there is for each row
 */
public final class Partitions<T> implements Iterable<List<T>>, AutoCloseable {
    private final SessionChunks<T> chunks;
    private boolean iterated;

    Partitions(SessionChunks<T> chunks) {
        this.chunks = chunks;
    }

    /**
     * The lists, each of its own; only the last one may be shorter than the others.
     *
     * @return the only iterator; asking it for a list may raise what a query may
     * @throws QueryException at a second call
     */
    @Override
    public Iterator<List<T>> iterator() {
        if (iterated) {
            throw new QueryException("The partitions of a query can be iterated once, since its rows pass by. Call"
                    + " session.partitions(...) again to run it again.");
        }
        iterated = true;
        return new Lists<>(chunks);
    }

    /** Ends the query. A second call does nothing. */
    @Override
    public void close() {
        chunks.close();
    }

    private static final class Lists<T> implements Iterator<List<T>> {
        private final SessionChunks<T> chunks;
        private @Nullable List<T> next;
        private boolean ended;

        Lists(SessionChunks<T> chunks) {
            this.chunks = chunks;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                List<T> chunk = chunks.next();
                ended = chunk.isEmpty();
                next = ended ? null : chunk;
            }
            return next != null;
        }

        @Override
        public List<T> next() {
            List<T> list = hasNext() ? next : null;
            if (list == null) {
                throw new NoSuchElementException("The query has no more rows.");
            }
            next = null;
            return list;
        }
    }
}
