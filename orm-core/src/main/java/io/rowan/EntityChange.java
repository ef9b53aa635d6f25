package io.rowan;

import io.rowan.context.Entry;
import io.rowan.context.Snapshots;
import io.rowan.flush.ObjectChange;
import io.rowan.flush.RowChange;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.query.Attribute;
import io.rowan.query.AttributeNode;
import io.rowan.query.PathSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a flush does with one object: see {@link SessionListener#beforeChange} and {@link SessionListener#afterChange}. To
 * be used while the listener runs, on its thread.
 */
public final class EntityChange {
    private final ObjectChange change;
    private final Entry entry;
    private @Nullable Map<String, AttributeChange> attributes;

    /** What becomes of the row. */
    public enum Kind {
        /** A new row. */
        INSERT,
        /** New values for a row that is there. */
        UPDATE,
        /** A row that goes. */
        DELETE
    }

    EntityChange(ObjectChange change) {
        this.change = change;
        this.entry = change.entry();
    }

    /**
     * What becomes of the row.
     *
     * @return the kind
     */
    public Kind kind() {
        return Kind.valueOf(change.kind().name());
    }

    /**
     * The object.
     *
     * @return the session's instance
     */
    public Object entity() {
        return entry.entity();
    }

    /**
     * The entity class.
     *
     * @return the class with {@code @Entity}, also where the object is of a generated subclass
     */
    public Class<?> type() {
        return entry.mapping().javaType();
    }

    /**
     * The row's id.
     *
     * @return the id, null before the insert of a row whose id is generated
     */
    public @Nullable Object id() {
        return entry.id();
    }

    /**
     * The attributes that change or have changed: for an update those that differ, else all; without collections that are
     * not loaded. Before the flush, they are compared when this is first called.
     *
     * @return the attributes in the order of the mapping
     */
    public List<AttributeChange> attributes() {
        return List.copyOf(byName().values());
    }

    /**
     * What happens to an attribute.
     *
     * @param attribute its name, with dots inside embeddables
     * @return empty when it does not change
     */
    public Optional<AttributeChange> find(String attribute) {
        return Optional.ofNullable(byName().get(attribute));
    }

    /**
     * What happens to an attribute.
     *
     * @param attribute one of the entity, such as {@code User_.name} or {@code User_.address.get(Address_.city)}
     * @return empty when it does not change
     */
    public Optional<AttributeChange> find(Attribute<?, ?> attribute) {
        return find(path(attribute.node()));
    }

    private static String path(AttributeNode node) {
        return node.source() instanceof PathSource above ? path(above.path()) + "." + node.name() : node.name();
    }

    /**
     * Whether an attribute changes.
     *
     * @param attribute one of the entity, such as {@code User_.name}
     * @return true when {@link #find(Attribute)} finds it
     */
    public boolean changed(Attribute<?, ?> attribute) {
        return find(attribute).isPresent();
    }

    private Map<String, AttributeChange> byName() {
        Map<String, AttributeChange> known = attributes;
        if (known == null) {
            known = compare();
            attributes = known;
        }
        return known;
    }

    private Map<String, AttributeChange> compare() {
        EntityMapping mapping = entry.mapping();
        boolean update = change.kind() == RowChange.Kind.UPDATE;
        @Nullable Object[] before = change.before();
        @Nullable
        Object[] after = change.kind() == RowChange.Kind.DELETE || change.after() != null
                ? change.after()
                : mapping.readState(entry.entity());
        BitSet changed = update && change.after() == null ? Snapshots.changes(entry) : change.changed();
        Map<String, AttributeChange> found = new LinkedHashMap<>();
        for (io.rowan.mapping.Attribute attribute : mapping.attributes()) {
            boolean differs = update ? changed != null && changed.get(attribute.slot()) : true;
            if (differs && loaded(attribute, before) && loaded(attribute, after)) {
                found.put(
                        attribute.name(),
                        new AttributeChange(attribute.name(), value(attribute, before), value(attribute, after)));
            }
        }
        return found;
    }

    private static boolean loaded(io.rowan.mapping.Attribute attribute, @Nullable Object @Nullable [] state) {
        if (state == null || !(attribute instanceof ToManyAttribute)) {
            return true;
        }
        Object value = state[attribute.slot()];
        return value instanceof LazyCollection lazy ? lazy.state().loaded() : value != null;
    }

    private static @Nullable Object value(io.rowan.mapping.Attribute attribute, @Nullable Object @Nullable [] state) {
        Object value = state == null ? null : state[attribute.slot()];
        if (value == Entry.UNREAD || value == null || !(attribute instanceof ToManyAttribute)) {
            return value == Entry.UNREAD ? null : value;
        }
        Collection<?> elements = value instanceof Object[] array ? List.of(array) : Snapshots.elements(value);
        return Collections.unmodifiableList(new ArrayList<>(elements));
    }

    @Override
    public String toString() {
        return kind() + " " + entry.label();
    }
}
