package io.rowan.query;

import io.rowan.error.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that holds other entities: a list, a set, the values of a map. It is no expression, since it has no
 * single value in a row.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <T> the entity that it leads to
 */
public final class ToManyAttribute<O, T> implements Relationship<O, T> {
    private final Class<O> owner;
    private final AttributeNode node;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public ToManyAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private ToManyAttribute(Class<O> owner, AttributeNode node) {
        this.node = node;
        this.owner = owner;
    }

    @Override
    public Class<O> owner() {
        return owner;
    }

    @Override
    public AttributeNode node() {
        return node;
    }

    @Override
    public ToManyAttribute<O, T> on(Source source) {
        return new ToManyAttribute<>(owner, node().on(source));
    }

    /**
     * Tests whether one of the other entities fulfils some conditions, in a subquery. In the conditions, attributes of
     * the target's class are those of the other entity.
     *
     * @param conditions what it fulfils, all of them; none: there is one
     * @return the condition
     * @throws QueryException if a condition is null
     */
    public Predicate any(Predicate... conditions) {
        return new Predicate(new AnyNode(node, Predicate.condition(conditions)));
    }

    /**
     * Tests whether there are no other entities.
     *
     * @return the condition
     */
    public Predicate isEmpty() {
        return any().not();
    }

    /**
     * Tests whether there is at least one other entity.
     *
     * @return the condition
     */
    public Predicate isNotEmpty() {
        return any();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ToManyAttribute<?, ?> that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
