package io.rowan.query;

import org.jspecify.annotations.Nullable;

/**
 * A selected column, embeddable or entity.
 *
 * @param node what is selected
 * @param label the name given with {@code as}; null: none
 */
public record Item(Node node, @Nullable String label) {}
