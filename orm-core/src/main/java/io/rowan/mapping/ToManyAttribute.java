package io.rowan.mapping;

import io.rowan.schema.Column;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A relationship to many entities: one-to-many or many-to-many, as a list, set or map. */
public final class ToManyAttribute extends Attribute {
    private final Relationship relationship;
    private final Shape shape;
    private final @Nullable Link declaredLink;
    private @Nullable Link link;
    private @Nullable EntityMapping target;
    private @Nullable Attribute inverse;

    /** The declared collection type. */
    public enum Kind {
        /** {@link java.util.List} or {@link java.util.Collection}. */
        LIST,
        /** {@link java.util.Set}. */
        SET,
        /** {@link java.util.Map} by an attribute of the target. */
        MAP
    }

    /**
     * How the elements are held in memory.
     *
     * @param kind the collection type
     * @param orderBy the order in which they are loaded, empty for the database's
     * @param mapKey the target's attribute that is the key of a map, null for no map; the id's name for the id
     */
    public record Shape(
            Kind kind, List<OrderTerm> orderBy, @Nullable String mapKey) {
        /** Copies the list. */
        public Shape {
            orderBy = List.copyOf(orderBy);
        }
    }

    /**
     * A part of the order.
     *
     * @param attribute the target's attribute
     * @param descending whether largest first
     */
    public record OrderTerm(String attribute, boolean descending) {}

    /** Where the database keeps the relationship. */
    public sealed interface Link {
        /**
         * A foreign key in the target's table.
         *
         * @param column the column
         * @param owner the target's attribute that owns it, null when the collection itself owns it
         */
        record ForeignKeyLink(Column column, @Nullable ToOneAttribute owner) implements Link {}

        /**
         * A table between the two.
         *
         * @param table the join table
         * @param ownColumn refers to the row of the entity that has the attribute
         * @param targetColumn refers to the target's row
         */
        record JoinTableLink(Table table, Column ownColumn, Column targetColumn) implements Link {}
    }

    /**
     * Makes the attribute.
     *
     * @param path the way to the value
     * @param slot its place in the state
     * @param relationship target, cascades and the rest
     * @param shape how the elements are held
     * @param link where the database keeps it; null for an inverse side, whose link follows from its owner
     */
    public ToManyAttribute(PropertyPath path, int slot, Relationship relationship, Shape shape, @Nullable Link link) {
        super(path, slot);
        this.relationship = relationship;
        this.shape = shape;
        this.declaredLink = link;
    }

    void link(EntityMapping linked, @Nullable Attribute otherSide) {
        this.target = linked;
        this.inverse = otherSide;
        if (declaredLink != null) {
            this.link = declaredLink;
        } else if (otherSide instanceof ToOneAttribute owner) {
            this.link = new Link.ForeignKeyLink(owner.foreignKeyColumn(), owner);
        } else if (otherSide instanceof ToManyAttribute owner
                && owner.declaredLink instanceof Link.JoinTableLink table) {
            this.link = new Link.JoinTableLink(table.table(), table.targetColumn(), table.ownColumn());
        }
    }

    /**
     * Target, cascades and the rest.
     *
     * @return the relationship
     */
    public Relationship relationship() {
        return relationship;
    }

    /**
     * How the elements are held in memory.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * Where the database keeps the relationship; seen from this side.
     *
     * @return the link
     */
    public Link link() {
        Link known = link;
        if (known == null) {
            throw new IllegalStateException(name() + " is not linked yet");
        }
        return known;
    }

    /**
     * The mapping at the other end.
     *
     * @return the target's mapping
     */
    public EntityMapping target() {
        EntityMapping known = target;
        if (known == null) {
            throw new IllegalStateException(name() + " is not linked yet");
        }
        return known;
    }

    /**
     * The attribute at the other end of a two-way relationship.
     *
     * @return the owning attribute of an inverse side, or the inverse one of an owning side; null for a one-way
     *     relationship
     */
    public @Nullable Attribute otherSide() {
        return inverse;
    }

    /**
     * The key under which a map of this attribute holds an element.
     *
     * @param element an object of the target
     * @return its id, or the value of the attribute that the shape names
     */
    public @Nullable Object keyOf(Object element) {
        String name = shape.mapKey();
        Attribute key = name == null || name.isEmpty() ? null : target().attribute(name);
        return (key == null ? target().id().attribute() : key).get(element);
    }

    /**
     * Makes a plain collection for an object that has none.
     *
     * @return an empty one of the attribute's kind
     */
    public Object newCollection() {
        return switch (shape.kind()) {
            case LIST -> new ArrayList<>();
            case SET -> new LinkedHashSet<>();
            case MAP -> new LinkedHashMap<>();
        };
    }

    /**
     * Adds elements to a plain collection.
     *
     * @param collection a collection, or a map
     * @param elements the elements
     */
    @SuppressWarnings("unchecked")
    public void addAll(Object collection, Collection<?> elements) {
        if (collection instanceof Map<?, ?> map) {
            elements.forEach(each -> ((Map<Object, Object>) map).put(keyOf(each), each));
        } else {
            ((Collection<Object>) collection).addAll(elements);
        }
    }
}
