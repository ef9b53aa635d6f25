package io.rowan.compile;

import io.rowan.mapping.EntityMapping;
import io.rowan.sql.SqlExpression.ColumnReference;

/**
 * An entity's table in a statement.
 *
 * @param mapping the entity
 * @param qualifier the alias of its table, or the table's name where it has none
 * @param optional whether its columns may be null because of an outer join
 */
public record Occurrence(EntityMapping mapping, String qualifier, boolean optional) {
    ColumnReference column(String name) {
        return new ColumnReference(qualifier, name);
    }

    ColumnReference idColumn() {
        return column(mapping.id().attribute().column().name());
    }
}
