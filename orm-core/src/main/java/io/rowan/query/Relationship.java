package io.rowan.query;

/**
 * An attribute that leads to other entities: what joins and load options take.
 *
 * @param <O> the entity or embeddable that has the attribute
 * @param <T> the entity that it leads to
 */
public sealed interface Relationship<O, T> extends Attribute<O, T> permits ToManyAttribute, ToOneAttribute {
    @Override
    Relationship<O, T> on(Source source);
}
