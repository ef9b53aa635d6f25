package io.rowan.query;

/**
 * An attribute that holds a number.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <N> the Java type of its values, boxed
 */
public final class NumberAttribute<O, N extends Number> extends NumberExpression<N> implements Attribute<O, N> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public NumberAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private NumberAttribute(Class<O> owner, AttributeNode node) {
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
    public NumberAttribute<O, N> on(Source source) {
        return new NumberAttribute<>(owner, node().on(source));
    }
}
