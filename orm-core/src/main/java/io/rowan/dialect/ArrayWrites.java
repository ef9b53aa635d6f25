package io.rowan.dialect;

import io.rowan.type.Storage;
import java.util.Map;

/**
 * How a database takes many rows as one array a column: a statement of few parameters, whatever the number of rows, that
 * is parsed and planned once.
 *
 * @param elements the names of the types of which it has arrays; columns kept otherwise go row by row
 * @param fewest fewer rows than these go without arrays
 * @param most the most rows of one statement
 */
public record ArrayWrites(Map<Storage, String> elements, int fewest, int most) {
    /** Copies the map. */
    public ArrayWrites {
        elements = Map.copyOf(elements);
    }
}
