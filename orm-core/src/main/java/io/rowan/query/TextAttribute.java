package io.rowan.query;

/**
 * An attribute that holds a text.
 *
 * @param <O> the entity or embeddable that has the attribute
 */
public final class TextAttribute<O> extends TextExpression implements Attribute<O, String> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public TextAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private TextAttribute(Class<O> owner, AttributeNode node) {
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
    public TextAttribute<O> on(Source source) {
        return new TextAttribute<>(owner, node().on(source));
    }
}
