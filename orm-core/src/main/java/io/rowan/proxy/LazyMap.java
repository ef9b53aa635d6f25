package io.rowan.proxy;

import io.rowan.mapping.ToManyAttribute;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A to-many relationship as a map by an attribute of its elements (Jakarta Persistence 3.2, 2.7).
 *
 * @param <K> the attribute's type
 * @param <V> the entity type
 */
public final class LazyMap<K, V> extends AbstractMap<K, V> implements LazyCollection, Serializable {
    private static final long serialVersionUID = 1L;
    private final CollectionState state;
    private LinkedHashMap<K, V> elements = new LinkedHashMap<>(2);

    /**
     * Makes a map that is not loaded.
     *
     * @param state whose it is
     */
    public LazyMap(CollectionState state) {
        this.state = state;
    }

    @Override
    public CollectionState state() {
        return state;
    }

    @Override
    public Collection<?> elements() {
        return elements.values();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void fill(Collection<?> newElements) {
        LinkedHashMap<K, V> filled = new LinkedHashMap<>();
        for (Object element : newElements) {
            filled.put((K) keyOf(element), (V) element);
        }
        elements = filled;
        state.markLoaded(true);
    }

    private @Nullable Object keyOf(Object element) {
        ToManyAttribute attribute = state.attribute();
        if (attribute == null) {
            throw new IllegalStateException("a detached map cannot be filled");
        }
        return attribute.keyOf(element);
    }

    @Override
    public void unload() {
        elements = new LinkedHashMap<>(2);
        state.markLoaded(false);
    }

    private Map<K, V> touched() {
        state.touch(this);
        return elements;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return touched().entrySet();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return touched().get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return touched().containsKey(key);
    }

    @Override
    public @Nullable V put(K key, V value) {
        return touched().put(key, value);
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        return touched().remove(key);
    }

    @Override
    public String toString() {
        return state.printable() ? super.toString() : "{not loaded}";
    }
}
