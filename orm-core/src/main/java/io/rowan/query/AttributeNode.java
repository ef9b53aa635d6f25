package io.rowan.query;

import io.rowan.error.QueryException;

/**
 * An attribute that is read from a source.
 *
 * @param source what it is read from
 * @param name the attribute's plain name; paths are sources, so the name has no dot
 */
public record AttributeNode(Source source, String name) implements Node {
    /**
     * Checks the name.
     *
     * @throws QueryException if the name is empty or has a dot
     */
    public AttributeNode {
        if (name.isEmpty() || name.indexOf('.') >= 0) {
            throw new QueryException("Attribute name '" + name + "' of " + source
                    + " is not a plain name. Write a path as Order_.user.get(User_.name).");
        }
    }

    /**
     * The same attribute, read from somewhere else: the beginning of its path is replaced.
     *
     * @param base what stands in for the entity that the path starts from
     * @return the attribute on the new base
     * @throws QueryException if the attribute already starts from an alias
     */
    public AttributeNode on(Source base) {
        if (source instanceof EntitySource) {
            return new AttributeNode(base, name);
        }
        if (source instanceof PathSource path) {
            return new AttributeNode(new PathSource(path.path().on(base)), name);
        }
        throw new QueryException(this + " already belongs to the alias " + source + " and can't be read through " + base
                + ". Pass the attribute of the entity, such as User_.name.");
    }

    @Override
    public Object shape() {
        return this;
    }

    @Override
    public String toString() {
        return source + "." + name;
    }
}
