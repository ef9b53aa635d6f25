package io.rowan.query;

import io.rowan.error.QueryException;

/**
 * An attribute that holds another entity. It compares by identifier, which takes no join.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <T> the entity that it leads to
 */
public final class ToOneAttribute<O, T> extends Expression<T> implements Relationship<O, T> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public ToOneAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private ToOneAttribute(Class<O> owner, AttributeNode node) {
        super(node);
        this.owner = owner;
    }

    @Override
    public Class<O> owner() {
        return owner;
    }

    @Override
    public AttributeNode node() {
        return (AttributeNode) super.node();
    }

    @Override
    public ToOneAttribute<O, T> on(Source source) {
        return new ToOneAttribute<>(owner, node().on(source));
    }

    /**
     * An attribute of the other entity: {@code Order_.user.get(User_.name)}.
     *
     * @param attribute the attribute
     * @param <A> its class, which the result has too
     * @return the attribute at the end of this path
     * @throws QueryException if {@code attribute} starts from an alias
     */
    @SuppressWarnings("unchecked") // on() answers an attribute of its own class
    public <A extends Attribute<? super T, ?>> A get(A attribute) {
        return (A) attribute.on(new PathSource(node()));
    }

    /**
     * Tests the other entity in a subquery. In the conditions, attributes of the target's class are those of the other
     * entity.
     *
     * @param conditions what it fulfils, all of them; none: there is one
     * @return the condition, false where this attribute is null
     * @throws QueryException if a condition is null
     */
    public Predicate has(Predicate... conditions) {
        return new Predicate(new AnyNode(node(), Predicate.condition(conditions)));
    }
}
