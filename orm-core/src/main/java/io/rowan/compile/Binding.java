package io.rowan.compile;

import io.rowan.mapping.EntityMapping;
import io.rowan.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a value of the statement before it is bound.
 *
 * @param index the value's place
 * @param entity the entity whose id is bound in place of the object, null for none
 * @param type the type that the value is converted to
 */
public record Binding(int index, @Nullable EntityMapping entity, ColumnType<?> type) {}
