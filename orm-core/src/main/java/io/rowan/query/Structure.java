package io.rowan.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A statement taken apart into what it asks and the values that it asks with. Statements with equal keys have the same
 * SQL and differ in values alone, so a cache of compiled statements is looked up by key and run with the values.
 *
 * <p>Values are numbered in the canonical order:
 *
 * <ol>
 *   <li>a select: the projected items, the conditions of joins, {@code where}, {@code groupBy}, {@code having},
 *       {@code orderBy}, {@code limit}, {@code offset}, each from the left; a term of {@code groupBy} or {@code orderBy}
 *       that repeats a projected item with its values counts nothing: it has the item's numbers;
 *   <li>an update: the assignments, then the conditions; a delete: the conditions; an insert: nothing, its objects are no
 *       part of its structure; a {@link Returning}: its projected items;
 *   <li>a native query: its parameters in the order of the text, a list as often as {@link #paddedLength} says;
 *   <li>in a tree: a node's {@link Node#children()} from the left, then the values of an {@link InValuesNode}, then the
 *       subquery of a {@link SubqueryNode} as a select.
 * </ol>
 *
 * <p>Who compiles a statement need not count: {@link Template} gives the same statement with each value replaced by its
 * number. The key holds the class of each value, since a parameter's type may decide the SQL, but no value. A list of
 * values is padded to a few lengths by repeating its last value, so that statements repeat. The time of
 * {@link Select#cached} is no part of the key.
 */
public final class Structure {
    private static final int[] LENGTHS = {0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000};

    private final Object key;
    private final @Nullable Object[] values;

    Structure(Object key, @Nullable Object[] values) {
        this.key = key;
        this.values = values;
    }

    /**
     * Takes a query apart.
     *
     * @param query the query
     * @return its key and values
     * @throws io.rowan.error.QueryException if a parameter of a native query is not set
     */
    public static Structure of(Query<?> query) {
        StructureWalk walk = new StructureWalk();
        walk.query(query);
        return walk.structure();
    }

    /**
     * Takes a write statement apart. An insert has no values here: its objects are read from {@link Insert#rows()}.
     *
     * @param statement the statement
     * @return its key and values
     */
    public static Structure of(WriteStatement statement) {
        StructureWalk walk = new StructureWalk();
        walk.write(statement);
        return walk.structure();
    }

    /**
     * The length that a list of values is padded to.
     *
     * @param length how many values there are
     * @return 0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, or a multiple of 1,000; the least that is not below {@code length}
     */
    public static int paddedLength(int length) {
        if (length > 1000) {
            return Math.toIntExact((length + 999L) / 1000 * 1000);
        }
        int found = Arrays.binarySearch(LENGTHS, length);
        return LENGTHS[found < 0 ? -found - 1 : found];
    }

    /**
     * What a cache of compiled statements is looked up by.
     *
     * @return an immutable value with {@code equals} and a {@code hashCode} that is computed already
     */
    public Object key() {
        return key;
    }

    /**
     * The values in the canonical order. Null binds SQL's null.
     *
     * @return the array itself, which belongs to whoever made this
     */
    public @Nullable Object[] values() {
        return values;
    }
}
