package io.rowan.query;

/**
 * An attribute with an order: dates and times, enums, identifiers such as UUIDs.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <T> the Java type of its values
 */
public final class ComparableAttribute<O, T> extends ComparableExpression<T> implements Attribute<O, T> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public ComparableAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private ComparableAttribute(Class<O> owner, AttributeNode node) {
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
    public ComparableAttribute<O, T> on(Source source) {
        return new ComparableAttribute<>(owner, node().on(source));
    }
}
