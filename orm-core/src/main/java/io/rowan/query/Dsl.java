package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where statements and expressions begin: {@code import static io.rowan.query.Dsl.*;}. What it returns is immutable.
 *
 * <p>The functions of numbers and texts are inherited from {@link Functions}, which needs no import of its own.
 */
public final class Dsl extends Functions {
    private Dsl() {}

    /**
     * Selects entities.
     *
     * @param entity the entity's class
     * @param <T> the entity
     * @return a select of all of them
     */
    public static <T> Select<T> select(Class<T> entity) {
        return new Select<>(new SelectClauses(new EntityProjection(new EntitySource(entity))));
    }

    /**
     * Selects one value, or the entity of an alias.
     *
     * @param selectable an expression, an alias, or an expression with a label
     * @param <T> its Java type
     * @return a select of all of them
     */
    public static <T> Select<T> select(Selectable<T> selectable) {
        return new Select<>(new SelectClauses(projection(selectable)));
    }

    /**
     * Selects several values. Read the rows with {@code session.execute}, or name a record with {@link Select#into}.
     *
     * @param first a value
     * @param second another one
     * @param more further ones
     * @return a select of rows
     */
    public static Select<Columns> select(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return new Select<>(new SelectClauses(projection(first, second, more)));
    }

    /**
     * Updates rows without loading them.
     *
     * @param entity the entity's class
     * @param <T> the entity
     * @return an update that sets nothing yet
     */
    public static <T> Update<T> update(Class<T> entity) {
        return new Update<>(entity, List.of(), List.of());
    }

    /**
     * Deletes rows without loading them.
     *
     * @param entity the entity's class
     * @param <T> the entity
     * @return a delete of all rows
     */
    public static <T> Delete<T> delete(Class<T> entity) {
        return new Delete<>(entity, List.of());
    }

    /**
     * Inserts objects in bulk.
     *
     * @param entity the entity's class
     * @param <T> the entity
     * @return an insert of nothing yet
     */
    public static <T> Insert<T> insert(Class<T> entity) {
        return new Insert<>(entity, List.of(), null);
    }

    /**
     * A query in the database's own language that gives entities, records or single values.
     *
     * @param type what each row becomes
     * @param text the text, with parameters as {@code :name}
     * @param <T> what each row becomes
     * @return a query whose parameters are not set yet
     */
    public static <T> NativeQuery<T> sql(Class<T> type, String text) {
        return NativeQuery.of(type, text);
    }

    /**
     * A statement in the database's own language, whose rows are read with {@code session.execute}.
     *
     * @param text the text, with parameters as {@code :name}
     * @return a query whose parameters are not set yet
     */
    public static NativeQuery<Columns> sql(String text) {
        return NativeQuery.of(Columns.class, text);
    }

    /**
     * Names an occurrence of an entity.
     *
     * @param entity the entity's class
     * @param name a name that no other alias of the statement has
     * @param <T> the entity
     * @return the alias
     * @throws QueryException if the name is blank
     */
    public static <T> Alias<T> alias(Class<T> entity, String name) {
        return new Alias<>(entity, name);
    }

    /**
     * An entity as an expression, to select it beside others or to compare it: {@code Order_.user.eq(entity(User.class))}.
     *
     * @param entity the entity's class
     * @param <T> the entity
     * @return the entity's occurrence in the nearest enclosing scope
     */
    public static <T> Expression<T> entity(Class<T> entity) {
        return new Expression<>(new EntityNode(new EntitySource(entity)));
    }

    /**
     * True where all conditions are.
     *
     * @param conditions the conditions; none of them is no condition
     * @return the condition
     * @throws QueryException if a condition is null
     */
    public static Predicate and(Predicate... conditions) {
        return Predicate.all(Arrays.asList(conditions));
    }

    /**
     * True where at least one condition is. With one that is no condition it is none either.
     *
     * @param conditions the conditions; at least one
     * @return the condition
     * @throws QueryException if there is no condition, or one is null
     */
    public static Predicate or(Predicate... conditions) {
        return Predicate.any(Arrays.asList(conditions));
    }

    /**
     * True where a condition is false.
     *
     * @param condition the condition
     * @return its negation
     * @throws QueryException if it is {@code and()} of nothing
     */
    public static Predicate not(Predicate condition) {
        return condition.not();
    }

    /**
     * Tests whether a subquery has a row. Attributes of entities that it does not read from are those of the statement
     * around it.
     *
     * @param select the subquery
     * @return the condition
     */
    public static Predicate exists(Select<?> select) {
        return new Predicate(new ExistsNode(select));
    }

    /**
     * Tests whether a subquery has no row.
     *
     * @param select the subquery
     * @return the condition
     */
    public static Predicate notExists(Select<?> select) {
        return exists(select).not();
    }

    /**
     * The one value of a subquery as an expression.
     *
     * @param select a select of one expression that gives at most one row
     * @param <T> its Java type
     * @return the value, null if there is no row
     */
    public static <T> ComparableExpression<T> subquery(Select<T> select) {
        return new ComparableExpression<>(new SelectNode(select));
    }

    /**
     * Loads relationships in the same statement, with a join. A limit still counts the select's own entities.
     *
     * @param relationship a relationship of the selected entity
     * @param nested a relationship of its target, one of that target's, and so on
     * @return an option of a select
     */
    public static LoadOption joinedLoad(Relationship<?, ?> relationship, Relationship<?, ?>... nested) {
        return option(LoadOption.Strategy.JOINED, relationship, nested);
    }

    /**
     * Loads relationships in one more statement a level, with the owners' keys in a list.
     *
     * @param relationship a relationship of the selected entity
     * @param nested a relationship of its target, one of that target's, and so on
     * @return an option of a select
     */
    public static LoadOption selectinLoad(Relationship<?, ?> relationship, Relationship<?, ?>... nested) {
        return option(LoadOption.Strategy.SELECTIN, relationship, nested);
    }

    /**
     * Loads relationships in one more statement a level, with the first statement as a subquery.
     *
     * @param relationship a relationship of the selected entity
     * @param nested a relationship of its target, one of that target's, and so on
     * @return an option of a select
     */
    public static LoadOption subqueryLoad(Relationship<?, ?> relationship, Relationship<?, ?>... nested) {
        return option(LoadOption.Strategy.SUBQUERY, relationship, nested);
    }

    /**
     * Makes touching a relationship an error that says what to add.
     *
     * @param relationship a relationship of the selected entity
     * @param nested a relationship of its target, one of that target's, and so on; the last of them raises
     * @return an option of a select
     */
    public static LoadOption raiseLoad(Relationship<?, ?> relationship, Relationship<?, ?>... nested) {
        return option(LoadOption.Strategy.RAISE, relationship, nested);
    }

    static Projection projection(Selectable<?> selectable) {
        Item item = selectable.item();
        if (item.label() == null && item.node() instanceof EntityNode entity) {
            return new EntityProjection(entity.source());
        }
        return new ScalarProjection(item);
    }

    static Projection projection(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        List<Item> items = new ArrayList<>(more.length + 2);
        items.add(first.item());
        items.add(second.item());
        for (Selectable<?> selectable : more) {
            items.add(selectable.item());
        }
        return new RowProjection(items);
    }

    private static LoadOption option(
            LoadOption.Strategy strategy, Relationship<?, ?> relationship, Relationship<?, ?>... nested) {
        List<AttributeNode> path = new ArrayList<>(nested.length + 1);
        path.add(relationship.node());
        for (Relationship<?, ?> next : nested) {
            path.add(next.node());
        }
        return new LoadOption(strategy, path);
    }
}
