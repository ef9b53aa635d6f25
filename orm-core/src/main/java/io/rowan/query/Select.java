package io.rowan.query;

import io.rowan.error.QueryException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A select. It is immutable: each clause returns a new one and leaves this one as it is, so a statement may be kept,
 * shared between threads and extended in several ways. Clauses may come in any order.
 *
 * @param <T> what it gives for each row; {@link Columns} if that is several values
 */
public final class Select<T> implements Query<T> {
    private final SelectClauses clauses;

    Select(SelectClauses clauses) {
        this.clauses = clauses;
    }

    /**
     * Reads from an entity. Without this clause the select reads from the first entity that its expressions name.
     *
     * @param entity the entity's class
     * @return a new select
     */
    public Select<T> from(Class<?> entity) {
        return with(copy -> copy.from = new EntitySource(entity));
    }

    /**
     * Reads from a named occurrence of an entity.
     *
     * @param alias the occurrence
     * @return a new select
     */
    public Select<T> from(Alias<?> alias) {
        return with(copy -> copy.from = alias.source());
    }

    /**
     * Joins the entities of a relationship; rows without a partner are left out. The relationship belongs to what the
     * select reads from or to what was joined before. A to-many gives a row a pair, but roots that are entities come
     * once.
     *
     * @param relationship the relationship
     * @return a new select
     */
    public Select<T> join(Relationship<?, ?> relationship) {
        return joined(Join.Kind.INNER, relationship, null, null);
    }

    /**
     * Joins the entities of a relationship that fulfil a condition; rows without a partner are left out.
     *
     * @param relationship the relationship
     * @param on what the joined entities fulfil
     * @return a new select
     */
    public Select<T> join(Relationship<?, ?> relationship, Predicate on) {
        return joined(Join.Kind.INNER, relationship, null, on);
    }

    /**
     * Joins the entities of a relationship under a name; rows without a partner are left out.
     *
     * @param relationship the relationship
     * @param alias the name of the joined entity
     * @param <U> the joined entity
     * @return a new select
     */
    public <U> Select<T> join(Relationship<?, ? super U> relationship, Alias<U> alias) {
        return joined(Join.Kind.INNER, relationship, alias, null);
    }

    /**
     * Joins the entities of a relationship; rows without a partner stay, with nulls.
     *
     * @param relationship the relationship
     * @return a new select
     */
    public Select<T> leftJoin(Relationship<?, ?> relationship) {
        return joined(Join.Kind.LEFT, relationship, null, null);
    }

    /**
     * Joins the entities of a relationship that fulfil a condition; rows without a partner stay, with nulls.
     *
     * @param relationship the relationship
     * @param on what the joined entities fulfil
     * @return a new select
     */
    public Select<T> leftJoin(Relationship<?, ?> relationship, Predicate on) {
        return joined(Join.Kind.LEFT, relationship, null, on);
    }

    /**
     * Joins the entities of a relationship under a name; rows without a partner stay, with nulls.
     *
     * @param relationship the relationship
     * @param alias the name of the joined entity
     * @param <U> the joined entity
     * @return a new select
     */
    public <U> Select<T> leftJoin(Relationship<?, ? super U> relationship, Alias<U> alias) {
        return joined(Join.Kind.LEFT, relationship, alias, null);
    }

    /**
     * Takes only rows that fulfil all the conditions, and those of earlier calls.
     *
     * @param conditions the conditions; none of them is no condition
     * @return a new select
     * @throws QueryException if a condition is null
     */
    public Select<T> where(Predicate... conditions) {
        List<Node> more = Predicate.conditions(Arrays.asList(conditions));
        return with(copy -> copy.where = SelectClauses.append(copy.where, more));
    }

    /**
     * Groups rows, further to earlier calls.
     *
     * @param expressions what the rows of a group have in common
     * @return a new select
     */
    public Select<T> groupBy(Expression<?>... expressions) {
        List<Node> more = Arrays.stream(expressions).<Node>map(Expression::node).toList();
        return with(copy -> copy.groupBy = SelectClauses.append(copy.groupBy, more));
    }

    /**
     * Takes only groups that fulfil all the conditions, and those of earlier calls.
     *
     * @param conditions the conditions; none of them is no condition
     * @return a new select
     * @throws QueryException if a condition is null
     */
    public Select<T> having(Predicate... conditions) {
        List<Node> more = Predicate.conditions(Arrays.asList(conditions));
        return with(copy -> copy.having = SelectClauses.append(copy.having, more));
    }

    /**
     * Sorts rows, after what earlier calls sort by.
     *
     * @param terms orderings, or expressions to sort by ascending
     * @return a new select
     */
    public Select<T> orderBy(Sortable... terms) {
        List<Ordering> more = Arrays.stream(terms).map(Sortable::ordering).toList();
        return with(copy -> copy.orderBy = SelectClauses.append(copy.orderBy, more));
    }

    /**
     * Gives at most so many rows; of entities with a joined collection, so many entities. Replaces an earlier limit.
     *
     * @param rows the greatest number of rows; 0 gives none
     * @return a new select
     * @throws QueryException if the number is negative
     */
    public Select<T> limit(long rows) {
        Node value = count("limit", rows);
        return with(copy -> copy.limit = value);
    }

    /**
     * Skips so many rows. Replaces an earlier offset.
     *
     * @param rows the number of rows; 0 skips none
     * @return a new select
     * @throws QueryException if the number is negative
     */
    public Select<T> offset(long rows) {
        Node value = count("offset", rows);
        return with(copy -> copy.offset = value);
    }

    /**
     * Gives equal rows once.
     *
     * @return a new select
     */
    public Select<T> distinct() {
        return with(copy -> copy.distinct = true);
    }

    /**
     * Says how relationships are loaded, further to earlier calls; the last one about a relationship counts.
     *
     * @param options what {@link Dsl#joinedLoad} and its like return
     * @return a new select
     */
    public Select<T> options(LoadOption... options) {
        return with(copy -> copy.options = SelectClauses.append(copy.options, Arrays.asList(options)));
    }

    /**
     * Gives each row as a record, whose components take the selected expressions in order.
     *
     * @param type the record's class
     * @param <R> the record
     * @return a new select
     * @throws QueryException if the class is no record or has another number of components
     */
    public <R> Select<R> into(Class<R> type) {
        Projection projection = new RecordProjection(type, clauses.projection().items());
        return with(copy -> copy.projection = projection);
    }

    /**
     * Locks the rows of what the select reads from until the transaction ends, so that no other can write or lock them,
     * and waits for those that another transaction has locked. Objects that the session has are read afresh, unless they
     * have changes that are not flushed, whose versions are checked then. Replaces {@link #forShare()}.
     *
     * @return a new select
     */
    public Select<T> forUpdate() {
        return with(copy -> copy.lock = Lock.waiting(Lock.Mode.UPDATE));
    }

    /**
     * Like {@link #forUpdate()}, but other transactions may lock the same rows like this, too. A database that cannot do
     * that locks for update.
     *
     * @return a new select
     */
    public Select<T> forShare() {
        return with(copy -> copy.lock = Lock.waiting(Lock.Mode.SHARE));
    }

    /**
     * Leaves out rows that another transaction has locked.
     *
     * @return a new select
     * @throws QueryException if neither {@link #forUpdate()} nor {@link #forShare()} was called
     */
    public Select<T> skipLocked() {
        return locking("skipLocked()", Lock.Wait.SKIP_LOCKED, null);
    }

    /**
     * Fails at once at a row that another transaction has locked, with a
     * {@link io.rowan.error.LockTimeoutException}.
     *
     * @return a new select
     * @throws QueryException if neither {@link #forUpdate()} nor {@link #forShare()} was called
     */
    public Select<T> noWait() {
        return locking("noWait()", Lock.Wait.NO_WAIT, null);
    }

    /**
     * Waits for each row that another transaction has locked at most so long, and fails then with a
     * {@link io.rowan.error.LockTimeoutException}. Databases that count seconds or milliseconds get the next whole one.
     *
     * @param longest the time
     * @return a new select
     * @throws QueryException if neither {@link #forUpdate()} nor {@link #forShare()} was called, or the time is not positive
     */
    public Select<T> timeout(Duration longest) {
        if (longest.isZero() || longest.isNegative()) {
            throw new QueryException(
                    "timeout(" + longest + "): the time must be positive. Write noWait() to wait not at all.");
        }
        return locking("timeout(" + longest + ")", Lock.Wait.WAIT, longest);
    }

    /**
     * Allows the answer to come from the query cache.
     *
     * @param ttl how long an answer may be kept; positive
     * @return a new select
     * @throws QueryException if the time is zero or negative
     */
    public Select<T> cached(Duration ttl) {
        if (ttl.isZero() || ttl.isNegative()) {
            throw new QueryException(
                    "cached(" + ttl + "): the time must be positive. Leave cached out to ask the database.");
        }
        return with(copy -> copy.cached = ttl);
    }

    /**
     * The clauses, for those who translate the statement.
     *
     * @return all that was said so far
     */
    public SelectClauses clauses() {
        return clauses;
    }

    /**
     * What the select reads from: what {@code from} names, or else the first entity or alias that a selected expression
     * names outside a subquery.
     *
     * @return the source, never a path
     * @throws QueryException if there is neither
     */
    public Source root() {
        if (clauses.from() != null) {
            return clauses.from();
        }
        for (Item item : clauses.projection().items()) {
            Source source = firstSource(item.node());
            if (source != null) {
                return source;
            }
        }
        throw withoutSource();
    }

    private QueryException withoutSource() {
        String selected = clauses.projection().items().stream()
                .map(item -> item.node().toString())
                .collect(Collectors.joining(", "));
        return new QueryException("select(" + selected + ") names no entity to read from. Add from(SomeEntity.class).");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Select<?> that && clauses.equals(that.clauses);
    }

    @Override
    public int hashCode() {
        return clauses.hashCode();
    }

    private static @Nullable Source firstSource(Node node) {
        Source own = sourceOf(node);
        if (own != null) {
            return own;
        }
        for (Node child : node.children()) {
            Source source = firstSource(child);
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    private static @Nullable Source sourceOf(Node node) {
        if (node instanceof AttributeNode attribute) {
            return attribute.source().base();
        }
        if (node instanceof EntityNode entity) {
            return entity.source().base();
        }
        return node instanceof AnyNode any ? any.relationship().source().base() : null;
    }

    private Select<T> joined(
            Join.Kind kind, Relationship<?, ?> relationship, @Nullable Alias<?> alias, @Nullable Predicate on) {
        AliasSource name = alias == null ? null : alias.source();
        Node condition = on == null ? null : Predicate.condition(on);
        List<Join> more = List.of(new Join(kind, relationship.node(), name, condition));
        return with(copy -> copy.joins = SelectClauses.append(copy.joins, more));
    }

    private Select<T> locking(String clause, Lock.Wait whenLocked, @Nullable Duration timeout) {
        Lock lock = clauses.lock();
        if (lock == null) {
            throw new QueryException(clause + " says how forUpdate() waits. Write forUpdate()." + clause + ".");
        }
        return with(copy -> copy.lock = new Lock(lock.mode(), whenLocked, timeout));
    }

    private static Node count(String clause, long rows) {
        if (rows < 0) {
            throw new QueryException(clause + "(" + rows + "): the number of rows can't be negative. Write 0 or more.");
        }
        return new ValueNode(rows);
    }

    /** The copy is complete before the new select is made: its final field publishes it safely to other threads. */
    private <R> Select<R> with(Consumer<SelectClauses> change) {
        SelectClauses copy = clauses.copy();
        change.accept(copy);
        return new Select<>(copy);
    }
}
