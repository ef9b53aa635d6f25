package io.rowan.compile;

import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns in which an entity is read, in one order that the select and the reader of its rows share: the plain
 * attributes in order of their slots, then the foreign keys of its to-one relationships.
 */
public final class EntityColumns {
    private EntityColumns() {}

    /**
     * The columns' names.
     *
     * @param mapping the entity
     * @return the names in the order of reading
     */
    public static List<String> names(EntityMapping mapping) {
        List<String> names = new ArrayList<>();
        for (BasicAttribute basic : mapping.basics()) {
            names.add(basic.column().name());
        }
        for (ToOneAttribute toOne : mapping.toOnes()) {
            if (toOne.owning()) {
                names.add(toOne.foreignKeyColumn().name());
            }
        }
        return names;
    }

    /**
     * The columns as items of a select.
     *
     * @param mapping the entity
     * @param qualifier the alias of its table
     * @return the items in the order of reading
     */
    public static List<SqlSelect.Item> items(EntityMapping mapping, String qualifier) {
        List<SqlSelect.Item> items = new ArrayList<>();
        for (String name : names(mapping)) {
            items.add(new SqlSelect.Item(new ColumnReference(qualifier, name), null));
        }
        return items;
    }

    /**
     * How many columns are read.
     *
     * @param mapping the entity
     * @return the number
     */
    public static int count(EntityMapping mapping) {
        int count = mapping.basics().size();
        for (ToOneAttribute toOne : mapping.toOnes()) {
            count += toOne.owning() ? 1 : 0;
        }
        return count;
    }

    /**
     * Where a column of the entity's table is read.
     *
     * @param mapping the entity
     * @param column the column's name
     * @return the position among the columns that are read, from 1; 0 when the column is not read
     */
    public static int position(EntityMapping mapping, String column) {
        return names(mapping).indexOf(column) + 1;
    }
}
