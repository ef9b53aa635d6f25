package io.rowan;

import org.jspecify.annotations.Nullable;

/**
 * An attribute whose value changes or has changed. Values of relationships to many are lists of their elements.
 *
 * @param name the attribute's name, with dots inside embeddables
 * @param oldValue what the row holds or held; null for a new object
 * @param newValue what the row will hold or holds; null for a deleted object
 */
public record AttributeChange(
        String name, @Nullable Object oldValue, @Nullable Object newValue) {}
