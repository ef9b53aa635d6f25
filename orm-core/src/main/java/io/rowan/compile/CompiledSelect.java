package io.rowan.compile;

import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.schema.Table;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ColumnType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A select as an SQL tree, with what is needed to bind its values and to read its rows.
 *
 * @param select the tree
 * @param items what each selected item is, in order
 * @param bindings what is done to values before they are bound, for those that need it
 * @param fetches how relationships of a selected entity are loaded with it
 * @param tables the tables that the statement reads
 * @param joinsToMany whether the query itself joins a collection, so that a root may come in several rows
 */
public record CompiledSelect(
        SqlSelect select,
        List<ResultItem> items,
        List<Binding> bindings,
        FetchPlan fetches,
        Set<Table> tables,
        boolean joinsToMany) {

    /**
     * Whether several rows may give the same object.
     *
     * @return true when the statement joins
     */
    public boolean repeats() {
        return !select.joins().isEmpty();
    }

    /**
     * The same with another tree that gives the same columns.
     *
     * @param tree the tree
     * @return the select
     */
    public CompiledSelect with(SqlSelect tree) {
        return new CompiledSelect(tree, items, bindings, fetches, tables, joinsToMany);
    }

    /** What one selected item is. */
    public sealed interface ResultItem {}

    /**
     * A value in one column.
     *
     * @param type how it is read
     * @param column its position, from 1
     * @param label its name, null for none
     */
    public record ValueItem(
            ColumnType<?> type, int column, @Nullable String label) implements ResultItem {}

    /**
     * An entity.
     *
     * @param mapping the entity
     * @param firstColumn the position of its first column, from 1
     * @param label its name, null for none
     * @param joined the relationships whose rows come in the same row
     */
    public record EntityItem(
            EntityMapping mapping,
            int firstColumn,
            @Nullable String label,
            List<JoinedFetch> joined) implements ResultItem {}

    /**
     * A relationship that is read from the same row.
     *
     * @param attribute the relationship
     * @param mapping the entity at its other end
     * @param firstColumn the position of that entity's first column, from 1
     * @param joined the relationships of that entity whose rows come in the same row
     */
    public record JoinedFetch(Attribute attribute, EntityMapping mapping, int firstColumn, List<JoinedFetch> joined) {}
}
