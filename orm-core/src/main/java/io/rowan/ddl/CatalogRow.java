package io.rowan.ddl;

import org.jspecify.annotations.Nullable;

/** What a catalog tells, in its own spelling. */
interface CatalogRow {
    /** Which table the row is about. */
    Owner table();

    /** A table or sequence. */
    record Owner(@Nullable String schema, String name) {}

    /** A column. */
    record ColumnRow(
            Owner table,
            String name,
            String type,
            boolean nullable,
            @Nullable String defaultValue,
            boolean identity,
            @Nullable String comment)
            implements CatalogRow {}

    /** A column of a key; those of one key follow each other. */
    record KeyRow(
            Owner table,
            @Nullable String name,
            String kind,
            String column,
            @Nullable Reference target) implements CatalogRow {}

    /** What a column of a foreign key refers to; without a column it is the primary key. Rules are spelled as in SQL. */
    record Reference(
            Owner table,
            @Nullable String column,
            @Nullable String deleteRule,
            @Nullable String updateRule) {}

    /** A column of an index, or else an expression as far as it is told; those of one index follow each other. */
    record IndexRow(
            Owner table,
            String name,
            boolean unique,
            @Nullable String column,
            boolean descending,
            boolean included,
            @Nullable String where,
            @Nullable String expression)
            implements CatalogRow {}

    /** A trigger, or an index over an expression. */
    record KeptRow(Owner table, String name, String sql) implements CatalogRow {}

    /** A sequence. */
    record SequenceRow(Owner table, long start, int increment) implements CatalogRow {}
}
