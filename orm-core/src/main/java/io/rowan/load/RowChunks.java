package io.rowan.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a query, read a chunk at a time. Belongs to one thread; must be closed. */
public interface RowChunks extends AutoCloseable {
    /** Of a query that has no rows. */
    RowChunks NONE = loader -> List.of();

    /**
     * Reads the next chunk.
     *
     * @param loader what its entities are read into, with what the options want of them
     * @return what the query gives for each row; empty when there are no more rows
     * @throws io.rowan.error.QueryException when the transaction has ended
     */
    List<@Nullable Object> next(RelationshipLoader loader);

    @Override
    default void close() {}
}
