package io.rowan.load;

import io.rowan.context.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a collection, gathered row by row for each owner. The rows of an owner mostly follow each other, and
 * most elements are new to the session: neither is looked up then.
 */
final class GatheredElements {
    private final Map<Object, OfOwner> byId;
    private @Nullable OfOwner last;

    /** The elements of one owner, compared by identity, whatever their class says of {@code equals}. */
    static final class OfOwner {
        /** Up to so many elements it is faster to look at each. */
        private static final int FEW = 8;

        private final Entry owner;
        private final List<Object> elements = new ArrayList<>();
        private @Nullable Set<Object> many;

        private OfOwner(Entry owner) {
            this.owner = owner;
        }

        Entry owner() {
            return owner;
        }

        List<Object> elements() {
            return elements;
        }

        /**
         * Adds what the database gave as an element. What is deleted is gone, but for an owner that is deleted with it:
         * the order of the two follows from it.
         */
        void addMember(Entry element) {
            if (element.alive() || owner.state() == Entry.State.REMOVED) {
                elements.add(element.entity());
            }
        }

        /** Adds an element unless it came before; one that is new to the session cannot have. */
        void addOnce(Object element, boolean isNew) {
            if (many != null ? many.add(element) : isNew || !contains(element)) {
                elements.add(element);
            }
        }

        private boolean contains(Object element) {
            if (elements.size() > FEW) {
                Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
                all.addAll(elements);
                many = all;
                return !all.add(element);
            }
            for (Object each : elements) {
                if (each == element) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Makes it for owners that come with the rows. */
    GatheredElements() {
        byId = new LinkedHashMap<>();
    }

    /** Makes it for the given owners, each of which is there even without an element. */
    GatheredElements(List<Entry> owners) {
        byId = new LinkedHashMap<>(owners.size() * 2);
        for (Entry owner : owners) {
            byId.put(FetchByKeys.idOf(owner), new OfOwner(owner));
        }
    }

    /** The elements of an owner that is known by its id; null for another. */
    @Nullable
    OfOwner find(@Nullable Object id) {
        OfOwner known = last;
        if (known == null || id == null || !id.equals(known.owner.id())) {
            known = byId.get(id);
            last = known;
        }
        return known;
    }

    /** The ids of the owners. */
    Set<Object> ids() {
        return byId.keySet();
    }

    /** The elements of an owner, none at first. */
    OfOwner of(Entry owner) {
        OfOwner known = last;
        if (known == null || known.owner != owner) {
            known = byId.computeIfAbsent(owner.id(), id -> new OfOwner(owner));
            last = known;
        }
        return known;
    }

    Collection<OfOwner> all() {
        return byId.values();
    }
}
