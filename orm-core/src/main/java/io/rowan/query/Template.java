package io.rowan.query;

import java.util.List;

/**
 * Statements without values: each {@link ValueNode} is replaced by a {@link ParameterNode} and each
 * {@link InValuesNode} by an {@link InParametersNode}, which name the places of the values in
 * {@link Structure#values()}. Whoever compiles a template can't let a value slip into what is kept, and may visit nodes
 * in any order and more than once.
 */
public final class Template {
    private Template() {}

    /**
     * The template of a select.
     *
     * @param select the select
     * @param <T> what it gives
     * @return the same select with numbers for values, {@code limit} and {@code offset} among them
     */
    public static <T> Select<T> of(Select<T> select) {
        return new TemplateWalk().select(select);
    }

    /**
     * The template of an update.
     *
     * @param update the update
     * @param <T> the entity
     * @return the same update with numbers for values
     */
    public static <T> Update<T> of(Update<T> update) {
        return new TemplateWalk().update(update);
    }

    /**
     * The template of a delete.
     *
     * @param delete the delete
     * @param <T> the entity
     * @return the same delete with numbers for values
     */
    public static <T> Delete<T> of(Delete<T> delete) {
        return new Delete<>(delete.entity(), new TemplateWalk().nodes(delete.conditions()));
    }

    /**
     * The template of an insert that returns values. The insert within stays as it is, but has no objects.
     *
     * @param returning the query
     * @param <T> what it gives
     * @return the same query with numbers for the values of its projection
     */
    public static <T> Returning<T> of(Returning<T> returning) {
        Insert<?> insert = returning.insert();
        return new Returning<>(
                new Insert<>(insert.entity(), List.of(), insert.conflict()),
                new TemplateWalk().projection(returning.projection()));
    }
}
