package io.rowan.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a {@link Select}, for those who translate it. A value: {@link Select} alone changes one, and only a
 * copy that nobody has seen yet.
 */
public final class SelectClauses implements Cloneable {
    Projection projection;

    @Nullable
    Source from;

    List<Join> joins = List.of();
    List<Node> where = List.of();
    List<Node> groupBy = List.of();
    List<Node> having = List.of();
    List<Ordering> orderBy = List.of();

    @Nullable
    Node limit;

    @Nullable
    Node offset;

    boolean distinct;
    List<LoadOption> options = List.of();

    @Nullable
    Lock lock;

    @Nullable
    Duration cached;

    SelectClauses(Projection projection) {
        this.projection = projection;
    }

    /**
     * What is selected.
     *
     * @return the projection
     */
    public Projection projection() {
        return projection;
    }

    /**
     * What {@code from} names.
     *
     * @return the source; null if there is no such clause, see {@link Select#root()}
     */
    public @Nullable Source from() {
        return from;
    }

    /**
     * The joins in the order they were added.
     *
     * @return the joins; empty for none
     */
    public List<Join> joins() {
        return joins;
    }

    /**
     * The conditions on rows, of which all must be true.
     *
     * @return the conditions; empty for none
     */
    public List<Node> where() {
        return where;
    }

    /**
     * What rows are grouped by.
     *
     * @return the expressions; empty for none
     */
    public List<Node> groupBy() {
        return groupBy;
    }

    /**
     * The conditions on groups, of which all must be true.
     *
     * @return the conditions; empty for none
     */
    public List<Node> having() {
        return having;
    }

    /**
     * What rows are sorted by, the most important first.
     *
     * @return the orderings; empty for none
     */
    public List<Ordering> orderBy() {
        return orderBy;
    }

    /**
     * The greatest number of rows.
     *
     * @return a {@link ValueNode} with a {@code Long}, or its place in a {@link Template}; null: all rows
     */
    public @Nullable Node limit() {
        return limit;
    }

    /**
     * The number of rows to skip.
     *
     * @return a {@link ValueNode} with a {@code Long}, or its place in a {@link Template}; null: none
     */
    public @Nullable Node offset() {
        return offset;
    }

    /**
     * Whether equal rows are given once.
     *
     * @return true after {@link Select#distinct()}
     */
    public boolean distinct() {
        return distinct;
    }

    /**
     * How relationships are loaded.
     *
     * @return the options in the order they were added; empty for none
     */
    public List<LoadOption> options() {
        return options;
    }

    /**
     * How rows are locked.
     *
     * @return the lock; null: not at all
     */
    public @Nullable Lock lock() {
        return lock;
    }

    /**
     * How long the result may be answered from the query cache.
     *
     * @return the time to live; null: the cache is not asked
     */
    public @Nullable Duration cached() {
        return cached;
    }

    /**
     * The selected item that a term of {@code groupBy} or {@code orderBy} repeats with its values. The term then stands for
     * the item: databases take two parameters for two expressions, even where their values are the same.
     *
     * @return its position, -1 if there is none, or if the term has no values
     */
    int repeated(Node term) {
        if (term.children().isEmpty() || !hasValues(term)) {
            return -1;
        }
        List<Item> items = projection.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).node().equals(term)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasValues(Node node) {
        if (node instanceof ValueNode || node instanceof InValuesNode) {
            return true;
        }
        for (Node child : node.children()) {
            if (hasValues(child)) {
                return true;
            }
        }
        return false;
    }

    SelectClauses copy() {
        try {
            return (SelectClauses) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    static <E> List<E> append(List<E> list, List<? extends E> more) {
        if (more.isEmpty()) {
            return list;
        }
        if (list.isEmpty()) {
            return List.copyOf(more);
        }
        List<E> all = new ArrayList<>(list.size() + more.size());
        all.addAll(list);
        all.addAll(more);
        return List.copyOf(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SelectClauses that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Everything that makes two selects equal; one line a clause, hence its length. */
    private List<@Nullable Object> parts() {
        return Arrays.asList(
                projection,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                offset,
                distinct,
                options,
                lock,
                cached);
    }
}
