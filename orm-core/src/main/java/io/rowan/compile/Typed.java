package io.rowan.compile;

import io.rowan.mapping.EntityMapping;
import io.rowan.sql.SqlExpression;
import io.rowan.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * An expression with what is known of its values.
 *
 * @param expression the expression
 * @param type how its values are read and how values beside it are bound
 * @param entity the entity whose id it is, null for a plain value
 */
record Typed(
        SqlExpression expression,
        ColumnType<?> type,
        @Nullable EntityMapping entity) {}
