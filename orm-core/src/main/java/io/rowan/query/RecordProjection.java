package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.List;

/**
 * Gives records, whose components take the values in order.
 *
 * @param type the record's class
 * @param items the expressions, as many as the record has components
 */
public record RecordProjection(Class<?> type, List<Item> items) implements Projection {
    /**
     * Copies the list and checks the class.
     *
     * @throws QueryException if the class is no record, or has more or fewer components than there are items
     */
    public RecordProjection {
        items = List.copyOf(items);
        if (!type.isRecord()) {
            throw new QueryException("into(" + type.getSimpleName() + ".class): " + type.getName()
                    + " is no record. Name a record with one component for each selected expression, here "
                    + items.size() + ".");
        }
        int components = type.getRecordComponents().length;
        if (components != items.size()) {
            throw new QueryException("into(" + type.getSimpleName() + ".class): the record has " + components
                    + " components, but " + items.size() + " expressions are selected: "
                    + items.stream().map(item -> item.node().toString()).toList()
                    + ". Select as many as it has, in the order of its components.");
        }
    }
}
