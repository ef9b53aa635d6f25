package io.rowan.query;

import io.rowan.error.QueryException;

/**
 * A second occurrence of an entity in a statement, with a name: the manager beside the employee. As an expression it is
 * the entity itself.
 *
 * @param <T> the entity
 */
public final class Alias<T> extends Expression<T> {
    private final AliasSource source;

    Alias(Class<T> entity, String name) {
        this(new AliasSource(entity, name));
        if (name.isBlank()) {
            throw new QueryException("The alias of " + entity.getSimpleName() + " is blank. Write alias("
                    + entity.getSimpleName() + ".class, \"aName\").");
        }
    }

    private Alias(AliasSource source) {
        super(new EntityNode(source));
        this.source = source;
    }

    /**
     * The occurrence that this names.
     *
     * @return the source that attributes are read from
     */
    public AliasSource source() {
        return source;
    }

    /**
     * An attribute of this occurrence: {@code boss.get(User_.name)}.
     *
     * @param attribute the attribute
     * @param <A> its class, which the result has too
     * @return the attribute at the end of this path
     * @throws QueryException if {@code attribute} starts from an alias
     */
    @SuppressWarnings("unchecked") // on() answers an attribute of its own class
    public <A extends Attribute<? super T, ?>> A get(A attribute) {
        return (A) attribute.on(source);
    }
}
