package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk update. Immutable: each clause returns a new one.
 *
 * @param <T> the entity
 */
public final class Update<T> implements WriteStatement {
    private final Class<T> entity;
    private final List<Assignment> assignments;
    private final List<Node> conditions;

    Update(Class<T> entity, List<Assignment> assignments, List<Node> conditions) {
        this.entity = entity;
        this.assignments = List.copyOf(assignments);
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Sets an attribute to a value. Replaces an earlier value of the attribute. A literal null fits both overloads:
     * write {@link #setNull} for it.
     *
     * @param attribute an attribute of the entity, or of its embeddable: {@code User_.address.get(Address_.city)}
     * @param value the value; null is written as such
     * @param <V> the attribute's Java type
     * @return a new update
     * @throws QueryException if the attribute is another entity's
     */
    public <V> Update<T> set(Attribute<?, V> attribute, @Nullable V value) {
        return assign(attribute.node(), new ValueNode(value));
    }

    /**
     * Sets an attribute to what the database computes, from the row's old values.
     *
     * @param attribute an attribute of the entity or of its embeddable
     * @param value the new value
     * @param <V> the attribute's Java type
     * @return a new update
     * @throws QueryException if the attribute is another entity's
     */
    public <V> Update<T> set(Attribute<?, V> attribute, Expression<? extends V> value) {
        return assign(attribute.node(), value.node());
    }

    /**
     * Sets an attribute to null.
     *
     * @param attribute an attribute of the entity or of its embeddable
     * @return a new update
     * @throws QueryException if the attribute is another entity's
     */
    public Update<T> setNull(Attribute<?, ?> attribute) {
        return assign(attribute.node(), new ValueNode(null));
    }

    /**
     * Writes only rows that fulfil all the conditions, and those of earlier calls.
     *
     * @param more the conditions; none of them is no condition
     * @return a new update
     * @throws QueryException if a condition is null
     */
    public Update<T> where(Predicate... more) {
        List<Node> added = Predicate.conditions(Arrays.asList(more));
        return new Update<>(entity, assignments, SelectClauses.append(conditions, added));
    }

    /**
     * The entity whose rows are written.
     *
     * @return the entity's class
     */
    public Class<T> entity() {
        return entity;
    }

    /**
     * What is set, an attribute at most once.
     *
     * @return the assignments; empty for none, which is an error when it is run
     */
    public List<Assignment> assignments() {
        return assignments;
    }

    /**
     * The conditions on rows, of which all must be true.
     *
     * @return the conditions; empty for none
     */
    public List<Node> conditions() {
        return conditions;
    }

    private Update<T> assign(AttributeNode attribute, Node value) {
        if (!(attribute.source().base() instanceof EntitySource base)
                || !base.entity().isAssignableFrom(entity)) {
            throw new QueryException("update(" + entity.getSimpleName() + ".class).set(" + attribute
                    + ", …): the attribute is not one of " + entity.getSimpleName() + ". Set attributes of "
                    + entity.getSimpleName() + "_.");
        }
        List<Assignment> all = new ArrayList<>(assignments);
        all.removeIf(assignment -> assignment.attribute().equals(attribute));
        all.add(new Assignment(attribute, value));
        return new Update<>(entity, all, conditions);
    }
}
