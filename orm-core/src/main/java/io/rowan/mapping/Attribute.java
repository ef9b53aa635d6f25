package io.rowan.mapping;

import io.rowan.error.EntityInstantiationException;
import org.jspecify.annotations.Nullable;

/**
 * A persistent attribute of an entity. Attributes inside embeddables stand beside the entity's own, with dotted
 * names, each in a slot of its own, so that an entity's state is one flat array.
 */
public abstract sealed class Attribute permits BasicAttribute, ToOneAttribute, ToManyAttribute {
    private final PropertyPath path;
    private final int slot;
    private ClassAccess access;
    private final int position;

    Attribute(PropertyPath path, int slot) {
        this.path = path;
        this.slot = slot;
        this.access = path.steps().get(0).access();
        this.position = path.steps().get(0).position();
    }

    /** Is told the access that was generated for the entity. */
    void use(ClassAccess generated) {
        access = generated;
    }

    /**
     * The attribute's name.
     *
     * @return the name, with dots inside embeddables
     */
    public String name() {
        return path.name();
    }

    /**
     * Where the attribute's value stands in an entity's state.
     *
     * @return the index into the state array
     */
    public int slot() {
        return slot;
    }

    /**
     * The declared Java type.
     *
     * @return the type, primitive where declared so
     */
    public Class<?> javaType() {
        return path.javaType();
    }

    /**
     * The way from the entity to the value.
     *
     * @return the path
     */
    public PropertyPath path() {
        return path;
    }

    /**
     * Reads the value from an entity.
     *
     * @param entity the entity
     * @return the value
     */
    public @Nullable Object get(Object entity) {
        return path.direct() ? access.get(entity, position) : path.get(entity);
    }

    /**
     * Writes the value into an entity. Attributes inside embeddables are written with
     * {@link EntityMapping#writeState}.
     *
     * @param entity the entity
     * @param value the value
     * @throws EntityInstantiationException when the value does not fit the attribute
     */
    public void set(Object entity, @Nullable Object value) {
        try {
            access.set(entity, position, value);
        } catch (NullPointerException | ClassCastException e) {
            throw misfit(value, e);
        }
    }

    EntityInstantiationException misfit(@Nullable Object value, RuntimeException cause) {
        String what = value == null ? "null" : "a " + value.getClass().getName();
        String remedy = value == null
                ? "Declare the attribute with a wrapper type, or make its column NOT NULL."
                : "Declare the attribute with that type.";
        EntityInstantiationException failure = new EntityInstantiationException("The attribute " + name() + " of type "
                + javaType().getName() + " cannot hold " + what + ". " + remedy);
        failure.initCause(cause);
        return failure;
    }

    @Override
    public String toString() {
        return name();
    }
}
