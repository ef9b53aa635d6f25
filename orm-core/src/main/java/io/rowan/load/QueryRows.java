package io.rowan.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a query gave.
 *
 * @param header what the values of a row are
 * @param rows for a query of one thing (entity, value, record) that thing a row, else an {@code Object[]} a row
 * @param single whether a row is one thing
 * @param updateCount how many rows a native statement wrote, -1 for one that gave rows
 */
public record QueryRows(RowHeader header, List<@Nullable Object> rows, boolean single, int updateCount) {}
