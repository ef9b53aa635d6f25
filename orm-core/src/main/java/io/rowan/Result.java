package io.rowan;

import io.rowan.error.NoResultException;
import io.rowan.error.NonUniqueResultException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query gave, all of it in memory. It can be read any number of times, also after its session is closed.
 *
 * @param <T> what there is for each row
 */
public final class Result<T> implements Iterable<T> {
    private final List<T> rows;
    private final int rowCount;

    Result(List<T> rows, int rowCount) {
        this.rows = rows;
        this.rowCount = rowCount;
    }

    /**
     * All results.
     *
     * @return a list of its own that the caller may change; it holds null where a selected value is null
     */
    public List<T> all() {
        return new ArrayList<>(rows);
    }

    /**
     * The first result.
     *
     * @return null when there is none
     */
    public @Nullable T first() {
        return rows.isEmpty() ? null : rows.get(0);
    }

    /**
     * The only result.
     *
     * @return the result
     * @throws NoResultException when there is none
     * @throws NonUniqueResultException when there are several
     */
    public T one() {
        if (rows.isEmpty()) {
            throw new NoResultException(
                    "one(): the query has no result. Use oneOrNull() or first() where there may be none.");
        }
        requireSingle("one");
        return rows.get(0);
    }

    /**
     * The only result, if there is one.
     *
     * @return null when there is none
     * @throws NonUniqueResultException when there are several
     */
    public @Nullable T oneOrNull() {
        requireSingle("oneOrNull");
        return first();
    }

    private void requireSingle(String call) {
        if (rows.size() > 1) {
            throw new NonUniqueResultException(call + "(): the query has " + rows.size()
                    + " results. Narrow its conditions, or use first() or all().");
        }
    }

    /**
     * The results one after another.
     *
     * @return a stream that need not be closed
     */
    public Stream<T> stream() {
        return rows.stream();
    }

    /**
     * How many rows a native statement wrote.
     *
     * @return the number; for a query, how many results there are
     */
    public int rowCount() {
        return rowCount < 0 ? rows.size() : rowCount;
    }

    @Override
    public Iterator<T> iterator() {
        return Collections.unmodifiableList(rows).iterator();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
