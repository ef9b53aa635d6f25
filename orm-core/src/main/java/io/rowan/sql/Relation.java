package io.rowan.sql;

import io.rowan.schema.Table;

/** Something that rows are selected from. */
public sealed interface Relation {
    /**
     * The alias by which columns refer to it.
     *
     * @return the alias, made by Rowan
     */
    String alias();

    /**
     * A table.
     *
     * @param table the table
     * @param alias its alias
     */
    record TableRelation(Table table, String alias) implements Relation {}

    /**
     * A select in parentheses.
     *
     * @param select the select
     * @param alias its alias
     */
    record Derived(SqlSelect select, String alias) implements Relation {}
}
