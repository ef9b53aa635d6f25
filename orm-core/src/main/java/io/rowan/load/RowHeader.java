package io.rowan.load;

import io.rowan.query.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a row are.
 *
 * @param items the selected items of a query, empty for native text
 * @param labels the values' names, null where an expression has none
 */
public record RowHeader(List<Item> items, List<@Nullable String> labels) {}
