package io.rowan.query;

/**
 * An attribute that is true or false, and so is a condition itself: {@code where(User_.active)}.
 *
 * @param <O> the entity or embeddable that has the attribute
 */
public final class BooleanAttribute<O> extends Predicate implements Attribute<O, Boolean> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public BooleanAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private BooleanAttribute(Class<O> owner, AttributeNode node) {
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
    public BooleanAttribute<O> on(Source source) {
        return new BooleanAttribute<>(owner, node().on(source));
    }
}
