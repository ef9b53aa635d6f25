package io.rowan.proxy;

import io.rowan.error.DetachedException;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@link LazyInstance} still has to load: its whole row, or inverse sides of one-to-one relationships. */
public final class LazyState {
    private final EntityMapping mapping;
    private final @Nullable Object id;
    private final Origin origin;
    private @Nullable LazyLoader loader;
    private boolean unread;
    private boolean raising;
    private List<ToOneAttribute> inverses = List.of();
    private @Nullable Set<ToOneAttribute> raisingInverses;

    /**
     * The attribute through which the instance was reached first.
     *
     * @param entity the entity that has the attribute
     * @param attribute the attribute; empty for {@code session.reference}
     */
    public record Origin(String entity, String attribute) {}

    /**
     * Makes a state.
     *
     * @param mapping the instance's mapping
     * @param id its id
     * @param origin through which attribute it was reached
     * @param loader what loads it, null for a detached one
     */
    public LazyState(EntityMapping mapping, @Nullable Object id, Origin origin, @Nullable LazyLoader loader) {
        this.mapping = mapping;
        this.id = id;
        this.origin = origin;
        this.loader = loader;
    }

    /**
     * Says that the row is still to be read.
     *
     * @return this
     */
    public LazyState markUnread() {
        unread = true;
        return this;
    }

    /** Says that touching it is an error. */
    public void raise() {
        raising = true;
    }

    /**
     * Says that touching an inverse side of a one-to-one relationship is an error.
     *
     * @param attribute one that is still to be read; others are left alone
     */
    public void raise(ToOneAttribute attribute) {
        if (inverses.contains(attribute)) {
            Set<ToOneAttribute> all = raisingInverses == null ? new HashSet<>() : raisingInverses;
            all.add(attribute);
            raisingInverses = all;
        }
    }

    /**
     * Adds an inverse side of a one-to-one relationship that is still to be read.
     *
     * @param attribute the attribute
     */
    public void await(ToOneAttribute attribute) {
        if (inverses.isEmpty()) {
            inverses = new ArrayList<>(1);
        }
        inverses.add(attribute);
    }

    /**
     * Says that an inverse side was read.
     *
     * @param attribute the inverse side; one that is not awaited is left alone
     */
    public void settled(ToOneAttribute attribute) {
        if (!inverses.isEmpty()) {
            inverses.remove(attribute);
        }
    }

    /**
     * The inverse sides that are still to be read.
     *
     * @return the attributes; changed by loading
     */
    public List<ToOneAttribute> inverses() {
        return inverses;
    }

    /**
     * Whether the row is still to be read.
     *
     * @return true before the first touch
     */
    public boolean unread() {
        return unread;
    }

    /**
     * The instance's mapping.
     *
     * @return the mapping
     */
    public EntityMapping mapping() {
        return mapping;
    }

    /**
     * The instance's id.
     *
     * @return the id
     */
    public @Nullable Object id() {
        return id;
    }

    /**
     * Through which attribute the instance was reached first.
     *
     * @return the origin
     */
    public Origin origin() {
        return origin;
    }

    /**
     * Lets another session load what is still to be read.
     *
     * @param other what loads it from now on
     */
    public void attach(LazyLoader other) {
        loader = other;
    }

    /** Cuts the instance off its session: the next touch raises. */
    public void detach() {
        loader = null;
    }

    /**
     * Whether a touch would be an error.
     *
     * @return true when no open session stands behind the instance
     */
    public boolean detached() {
        return loader == null || !loader.open();
    }

    /**
     * Called by the generated subclass before each method but the id's getter.
     *
     * @param instance the instance
     * @param attribute the attribute whose accessor is called, null for any other method; empty for one that needs the
     *     row but no inverse side, such as {@code equals}
     */
    public void touch(LazyInstance instance, @Nullable String attribute) {
        if (unread) {
            openLoader().loadInstance(instance);
        }
        for (int i = inverses.size() - 1; i >= 0; i--) {
            ToOneAttribute inverse = inverses.get(i);
            if (attribute == null || attribute.equals(inverse.name())) {
                inverseLoader(inverse).loadInverse(instance, inverse);
            }
        }
    }

    /**
     * Called by the generated subclass before {@code toString()}: printing a detached object is no error.
     *
     * @param instance the instance
     * @return a text to answer with, null to go on to the class's own
     */
    public @Nullable String print(LazyInstance instance) {
        if (detached() || raising) {
            return mapping.name() + "#" + id + " (not loaded)";
        }
        touch(instance, null);
        return null;
    }

    private LazyLoader inverseLoader(ToOneAttribute inverse) {
        if (raisingInverses != null && raisingInverses.contains(inverse)) {
            throw LazyErrors.raised(mapping.name(), inverse.name());
        }
        return openLoader(mapping.name(), inverse.name());
    }

    private LazyLoader openLoader() {
        return openLoader(origin.entity(), origin.attribute());
    }

    private LazyLoader openLoader(String entity, String attribute) {
        LazyLoader known = loader;
        if (raising) {
            throw LazyErrors.raised(entity, attribute);
        }
        if (known == null || !known.open()) {
            throw attribute.isEmpty() ? referenceDetached() : LazyErrors.detached(entity, attribute);
        }
        return known;
    }

    private DetachedException referenceDetached() {
        return new DetachedException(
                mapping.name(),
                "",
                "The reference to " + mapping.name() + "#" + id
                        + " was touched after its session had been closed or had"
                        + " let it go, so its row cannot be read. Read it with session.get(" + mapping.name()
                        + ".class, id) while the session is open.");
    }
}
