package io.rowan.metadata;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from an entity to a value, before accessors are generated.
 *
 * @param name the name with dots
 * @param javaType the declared type at the end
 * @param hops the properties on the way
 */
record DraftPath(String name, Class<?> javaType, List<Hop> hops) {
    DraftPath {
        hops = List.copyOf(hops);
    }

    /**
     * A property on the way.
     *
     * @param shape the class that has it
     * @param position its position there
     */
    record Hop(ClassShape shape, int position) {}

    static DraftPath of(ClassShape shape, int position) {
        Property property = shape.properties().get(position);
        return new DraftPath(property.name(), property.raw(), List.of(new Hop(shape, position)));
    }

    /** The way to a property of the embeddable at the end. */
    DraftPath inside(ClassShape shape, int position) {
        Property property = shape.properties().get(position);
        List<Hop> longer = new ArrayList<>(hops);
        longer.add(new Hop(shape, position));
        return new DraftPath(name + "." + property.name(), property.raw(), longer);
    }
}
