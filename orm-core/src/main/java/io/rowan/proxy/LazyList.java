package io.rowan.proxy;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/**
 * A to-many relationship as a list.
 *
 * @param <E> the entity type
 */
public final class LazyList<E> extends AbstractList<E> implements LazyCollection, RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;
    private final CollectionState state;
    private ArrayList<E> elements = new ArrayList<>(0);

    /**
     * Makes a list that is not loaded.
     *
     * @param state whose it is
     */
    public LazyList(CollectionState state) {
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
        elements = new ArrayList<>((Collection<E>) newElements);
        state.markLoaded(true);
        modCount++;
    }

    @Override
    public void unload() {
        elements = new ArrayList<>(0);
        state.markLoaded(false);
    }

    private List<E> touched() {
        state.touch(this);
        return elements;
    }

    @Override
    public Iterator<E> iterator() {
        return touched().iterator();
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        return touched().listIterator(index);
    }

    /** Streams begin here; the inherited one would notice the load as somebody else's change. */
    @Override
    public Spliterator<E> spliterator() {
        return touched().spliterator();
    }

    @Override
    public E get(int index) {
        return touched().get(index);
    }

    @Override
    public int size() {
        return touched().size();
    }

    @Override
    public E set(int index, E element) {
        return touched().set(index, element);
    }

    @Override
    public void add(int index, E element) {
        touched().add(index, element);
        modCount++;
    }

    @Override
    public E remove(int index) {
        E removed = touched().remove(index);
        modCount++;
        return removed;
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return touched().contains(element);
    }

    @Override
    public int indexOf(@Nullable Object element) {
        return touched().indexOf(element);
    }

    @Override
    public void clear() {
        touched().clear();
        modCount++;
    }

    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        touched().sort(order);
        modCount++;
    }

    @Override
    public Object[] toArray() {
        return touched().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return touched().toArray(array);
    }

    @Override
    public String toString() {
        return state.printable() ? super.toString() : "[not loaded]";
    }
}
