package io.rowan.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk insert of objects that no session has to hold. Immutable: each clause returns a new one. The objects are read
 * when the statement is run.
 *
 * @param <T> the entity
 */
public final class Insert<T> implements WriteStatement {
    private final Class<T> entity;
    private final List<T> rows;
    private final @Nullable Conflict conflict;

    Insert(Class<T> entity, List<T> rows, @Nullable Conflict conflict) {
        this.entity = entity;
        this.rows = rows;
        this.conflict = conflict;
    }

    /**
     * Inserts objects, after those of earlier calls.
     *
     * @param objects the objects; none of them inserts nothing
     * @return a new insert
     */
    public Insert<T> values(Collection<? extends T> objects) {
        return new Insert<>(entity, SelectClauses.append(rows, List.copyOf(objects)), conflict);
    }

    /**
     * Inserts objects, after those of earlier calls.
     *
     * @param objects the objects; none of them inserts nothing
     * @return a new insert
     */
    @SafeVarargs
    public final Insert<T> values(T... objects) {
        List<T> copy = new ArrayList<>(objects.length);
        for (T object : objects) {
            copy.add(object);
        }
        return values(copy);
    }

    /**
     * Begins to say what happens to rows that are already there.
     *
     * @param attributes the attributes that tell that a row is there, with a unique constraint over them; none: any
     *     constraint, for {@code doNothing()} only
     * @return an insert that waits for {@code doUpdate(…)} or {@code doNothing()}
     */
    @SafeVarargs
    public final OnConflict<T> onConflict(Attribute<? super T, ?>... attributes) {
        return new OnConflict<>(this, OnConflict.nodes(attributes));
    }

    /**
     * Makes this a query for a value of each written row.
     *
     * @param selectable the value, of the row as the database wrote it
     * @param <R> its Java type
     * @return a query that inserts
     */
    public <R> Returning<R> returning(Selectable<R> selectable) {
        return new Returning<>(this, Dsl.projection(selectable));
    }

    /**
     * Makes this a query for values of each written row.
     *
     * @param first a value, of the row as the database wrote it
     * @param second another one
     * @param more further ones
     * @return a query that inserts
     */
    public Returning<Columns> returning(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return new Returning<>(this, Dsl.projection(first, second, more));
    }

    /**
     * The entity whose rows are inserted.
     *
     * @return the entity's class
     */
    public Class<T> entity() {
        return entity;
    }

    /**
     * The objects to insert.
     *
     * @return the objects in order; empty for none
     */
    public List<T> rows() {
        return rows;
    }

    /**
     * What happens to rows that are already there.
     *
     * @return the rule; null: they are an error
     */
    public @Nullable Conflict conflict() {
        return conflict;
    }

    Insert<T> with(Conflict other) {
        return new Insert<>(entity, rows, other);
    }
}
