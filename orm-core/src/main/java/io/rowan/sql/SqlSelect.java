package io.rowan.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A select.
 *
 * @param distinct whether equal rows come once
 * @param items what is selected; not empty
 * @param from the first table, null for none
 * @param joins the joined tables, in order
 * @param where the condition, null for all rows
 * @param groupBy the grouping expressions
 * @param having the condition on groups, null for all
 * @param orderBy the order
 * @param limit at most so many rows, null for all
 * @param offset so many rows are passed over, null for none
 * @param lock the row lock, null for none
 */
public record SqlSelect(
        boolean distinct,
        List<Item> items,
        @Nullable Relation from,
        List<Join> joins,
        @Nullable SqlExpression where,
        List<SqlExpression> groupBy,
        @Nullable SqlExpression having,
        List<Order> orderBy,
        @Nullable SqlExpression limit,
        @Nullable SqlExpression offset,
        @Nullable Lock lock)
        implements SqlStatement {

    /**
     * A select of items from a relation with a condition.
     *
     * @param items the items
     * @param from the relation
     * @param where the condition, null for all rows
     * @return the select
     */
    public static SqlSelect of(List<Item> items, Relation from, @Nullable SqlExpression where) {
        return new SqlSelect(false, items, from, List.of(), where, List.of(), null, List.of(), null, null, null);
    }

    /**
     * The same select of other items.
     *
     * @param selected the items
     * @return the select
     */
    public SqlSelect selecting(List<Item> selected) {
        return new SqlSelect(distinct, selected, from, joins, where, groupBy, having, orderBy, limit, offset, lock);
    }

    /**
     * The same select with other joins.
     *
     * @param tables the joined tables, in order
     * @return the select
     */
    public SqlSelect joining(List<Join> tables) {
        return new SqlSelect(distinct, items, from, tables, where, groupBy, having, orderBy, limit, offset, lock);
    }

    /**
     * The same select in another order.
     *
     * @param order the order
     * @return the select
     */
    public SqlSelect orderedBy(List<Order> order) {
        return new SqlSelect(distinct, items, from, joins, where, groupBy, having, order, limit, offset, lock);
    }

    /**
     * The same select with a lock.
     *
     * @param rowLock the lock
     * @return the select
     */
    public SqlSelect locked(@Nullable Lock rowLock) {
        return new SqlSelect(distinct, items, from, joins, where, groupBy, having, orderBy, limit, offset, rowLock);
    }

    /**
     * A selected expression.
     *
     * @param expression the expression
     * @param alias its name in the result, null for none
     */
    public record Item(SqlExpression expression, @Nullable String alias) {}

    /**
     * A joined relation.
     *
     * @param kind inner or left
     * @param relation what is joined
     * @param on the condition
     */
    public record Join(Kind kind, Relation relation, SqlExpression on) {
        /** How rows without a partner are treated. */
        public enum Kind {
            /** They are left out. */
            INNER,
            /** They come with nulls. */
            LEFT
        }
    }

    /**
     * A part of the order.
     *
     * @param expression by what
     * @param descending whether largest first
     * @param nulls where nulls come
     */
    public record Order(SqlExpression expression, boolean descending, Nulls nulls) {
        /** Where nulls come. */
        public enum Nulls {
            /** Where the database puts them. */
            DEFAULT,
            /** Before all values. */
            FIRST,
            /** After all values. */
            LAST
        }
    }

    /**
     * A row lock.
     *
     * @param mode what others are kept from
     * @param whenLocked what happens when a row is locked already
     * @param timeoutMillis how long to wait, null for the database's own limit; a number of the statement itself, since the
     *     clauses of most databases take no parameter
     */
    public record Lock(Mode mode, Wait whenLocked, @Nullable Integer timeoutMillis) {
        /** What others are kept from. */
        public enum Mode {
            /** Writing and locking. */
            UPDATE,
            /** Writing. */
            SHARE
        }

        /** What happens when a row is locked already. */
        public enum Wait {
            /** The statement waits. */
            WAIT,
            /** The statement fails at once. */
            NO_WAIT,
            /** The row is left out. */
            SKIP_LOCKED
        }
    }
}
