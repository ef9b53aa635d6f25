package io.rowan.query;

/**
 * An attribute without an order: bytes, values of converted types.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <T> the Java type of its values
 */
public final class ValueAttribute<O, T> extends Expression<T> implements Attribute<O, T> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public ValueAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private ValueAttribute(Class<O> owner, AttributeNode node) {
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
    public ValueAttribute<O, T> on(Source source) {
        return new ValueAttribute<>(owner, node().on(source));
    }
}
