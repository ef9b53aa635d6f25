package io.rowan.proxy;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A to-many relationship as a set, in the order in which it was loaded.
 *
 * @param <E> the entity type
 */
public final class LazySet<E> extends AbstractSet<E> implements LazyCollection, Serializable {
    private static final long serialVersionUID = 1L;
    private final CollectionState state;
    private LinkedHashSet<E> elements = new LinkedHashSet<>(2);

    /**
     * Makes a set that is not loaded.
     *
     * @param state whose it is
     */
    public LazySet(CollectionState state) {
        this.state = state;
    }

    @Override
    public CollectionState state() {
        return state;
    }

    @Override
    public Collection<?> elements() {
        return elements;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void fill(Collection<?> newElements) {
        elements = new LinkedHashSet<>((Collection<E>) newElements);
        state.markLoaded(true);
    }

    @Override
    public void unload() {
        elements = new LinkedHashSet<>(2);
        state.markLoaded(false);
    }

    private Set<E> touched() {
        state.touch(this);
        return elements;
    }

    @Override
    public Iterator<E> iterator() {
        return touched().iterator();
    }

    @Override
    public int size() {
        return touched().size();
    }

    @Override
    public boolean add(E element) {
        return touched().add(element);
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return touched().remove(element);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return touched().contains(element);
    }

    @Override
    public void clear() {
        touched().clear();
    }

    @Override
    public String toString() {
        return state.printable() ? super.toString() : "[not loaded]";
    }
}
