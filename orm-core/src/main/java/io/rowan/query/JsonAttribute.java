package io.rowan.query;

import java.util.List;

/**
 * An attribute that is kept as a JSON document. As a whole it is selected, set and tested for null; compared is what stands
 * at a path inside.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <T> the Java type of its values
 */
public final class JsonAttribute<O, T> extends Expression<T> implements Attribute<O, T> {
    private final Class<O> owner;

    /**
     * Names an attribute; the generated classes do.
     *
     * @param owner the entity or embeddable that has it
     * @param name its plain name
     */
    public JsonAttribute(Class<O> owner, String name) {
        this(owner, new AttributeNode(new EntitySource(owner), name));
    }

    private JsonAttribute(Class<O> owner, AttributeNode node) {
        super(node);
        this.owner = owner;
    }

    /**
     * A property of the document: {@code Product_.metadata.path("size", "width")}.
     *
     * @param name its name, of any characters
     * @param names the names of properties further inside
     * @return the place in the document
     * @throws io.rowan.error.QueryException if a name is null or holds the character of code 0
     */
    public JsonPath path(String name, String... names) {
        return new JsonPath(node(), List.of()).path(name, names);
    }

    /**
     * An element of a document that is an array.
     *
     * @param place its place, from 0
     * @return the place in the document
     * @throws io.rowan.error.QueryException if the place is negative
     */
    public JsonPath index(int place) {
        return new JsonPath(node(), List.of()).index(place);
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
    public JsonAttribute<O, T> on(Source source) {
        return new JsonAttribute<>(owner, node().on(source));
    }
}
