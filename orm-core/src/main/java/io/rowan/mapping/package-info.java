/**
 * Immutable entity mappings: which class goes to which table, which attribute to which column.
 *
 * <p>Built once by {@code metadata} when a factory is built, used by everything of the object tower and by
 * {@code load} and {@code flush}; kept as long as the factory. Attribute values are read and written through a
 * {@link io.rowan.mapping.ClassAccess} generated per class, by reflection only until it is worth generating.
 */
@NullMarked
package io.rowan.mapping;

import org.jspecify.annotations.NullMarked;
