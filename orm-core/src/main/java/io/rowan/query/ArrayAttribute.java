package io.rowan.query;

/**
 * An attribute that is kept as an array of the database.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <T> the Java type of its values, such as {@code List<String>}
 * @param <E> the Java type of an element, boxed
 */
public final class ArrayAttribute<O, T, E> extends Expression<T> implements Attribute<O, T> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public ArrayAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private ArrayAttribute(Class<O> owner, AttributeNode node) {
        super(node);
        this.owner = owner;
    }

    /**
     * Tests for an element.
     *
     * @param element the element
     * @return the condition, false for an empty array, unknown for null; where an array of other elements holds null, false
     *     or unknown, as the database has it
     * @throws io.rowan.error.QueryException if {@code element} is null
     */
    public Predicate contains(E element) {
        return new Predicate(new ContainsNode(node(), nodeOf("contains", element)));
    }

    /**
     * Tests for an element that the database computes.
     *
     * @param element the element
     * @return the condition
     * @throws io.rowan.error.QueryException if {@code element} is null
     */
    public Predicate contains(Expression<? extends E> element) {
        return new Predicate(new ContainsNode(node(), nodeOf("contains", element)));
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
    public ArrayAttribute<O, T, E> on(Source source) {
        return new ArrayAttribute<>(owner, node().on(source));
    }
}
