package io.rowan.query;

/**
 * A typed name of a persistent attribute, as the generated {@code User_} classes hold them. It is an expression too,
 * except for a to-many.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <T> the Java type of its values; of a to-many, that of its elements
 */
public sealed interface Attribute<O, T>
        permits ArrayAttribute,
                BooleanAttribute,
                ComparableAttribute,
                EmbeddedAttribute,
                JsonAttribute,
                NumberAttribute,
                Relationship,
                TextAttribute,
                ValueAttribute {
    /**
     * The entity or embeddable that has the attribute.
     *
     * @return the class; of an inherited attribute, the one whose {@code User_} names it
     */
    Class<O> owner();

    /**
     * The untyped node of this attribute.
     *
     * @return the attribute and the source that it is read from
     */
    AttributeNode node();

    /**
     * The same attribute read from somewhere else.
     *
     * @param source what stands in for the entity that this attribute, or the path to it, starts from
     * @return an attribute of the same class
     * @throws io.rowan.error.QueryException if this attribute already starts from an alias
     */
    Attribute<O, T> on(Source source);

    /**
     * The attribute's name.
     *
     * @return the plain name, without a path
     */
    default String name() {
        return node().name();
    }
}
