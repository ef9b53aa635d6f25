package io.rowan.metadata;

import io.rowan.mapping.ClassProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A class with its persistent properties, whose index is their position in the generated access.
 *
 * @param type the entity, embeddable class or record
 * @param properties the properties; for a record all components in their order
 */
record ClassShape(Class<?> type, List<Property> properties) {
    ClassShape {
        properties = List.copyOf(properties);
    }

    List<ClassProperty> accesses() {
        List<ClassProperty> accesses = new ArrayList<>(properties.size());
        for (Property each : properties) {
            accesses.add(each.access());
        }
        return accesses;
    }

    List<String> names() {
        return properties.stream().map(Property::name).toList();
    }
}
