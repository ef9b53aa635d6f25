package io.rowan.query;

import io.rowan.error.QueryException;

/**
 * An attribute that holds an embeddable. It compares by all of the embeddable's attributes.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <E> the embeddable
 */
public final class EmbeddedAttribute<O, E> extends Expression<E> implements Attribute<O, E> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public EmbeddedAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private EmbeddedAttribute(Class<O> owner, AttributeNode node) {
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
    public EmbeddedAttribute<O, E> on(Source source) {
        return new EmbeddedAttribute<>(owner, node().on(source));
    }

    /**
     * An attribute of the embeddable: {@code User_.address.get(Address_.city)}.
     *
     * @param attribute the attribute
     * @param <A> its class, which the result has too
     * @return the attribute at the end of this path
     * @throws QueryException if {@code attribute} starts from an alias
     */
    @SuppressWarnings("unchecked") // on() answers an attribute of its own class
    public <A extends Attribute<? super E, ?>> A get(A attribute) {
        return (A) attribute.on(new PathSource(node()));
    }
}
