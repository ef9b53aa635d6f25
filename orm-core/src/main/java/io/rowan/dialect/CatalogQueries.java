package io.rowan.dialect;

import org.jspecify.annotations.Nullable;

/**
 * Queries of the database's own catalog, for what its driver tells wrongly or not at all. Each is without parameters,
 * about the tables and sequences of users in all schemas, with names as the catalog spells them, the schema null where
 * there are none; true is 1. Null leaves the question to JDBC's {@link java.sql.DatabaseMetaData}.
 *
 * @param columns in order of tables and positions: schema, table, column, type as in SQL, whether nullable, default as in
 *     SQL or {@code generated always as (…)} or null, whether an identity, comment or null
 * @param keys the columns of primary, unique and foreign keys in order of tables, keys and positions: schema, table, name of
 *     the key or null, kind ({@code P}, {@code U} or {@code F}), column; for a foreign key then the schema, table and column
 *     referred to (the last null for the primary key) and the rules of deletes and of changes as the standard spells them
 * @param indexes the columns of indexes that belong to no key, in order of tables, indexes and positions: schema, table,
 *     index, whether unique, column or null for an expression, whether descending, whether only included, condition or null;
 *     where there are indexes of computed values then the text of the expression, or of the statement that created the
 *     index, or null for a column
 * @param sequences schema, name, first value, increment
 * @param kept what a copy of a table would lose, triggers and indexes over expressions: schema, table, name, the statement
 *     that made it; null for nothing, as where tables are altered
 */
public record CatalogQueries(
        @Nullable String columns,
        @Nullable String keys,
        @Nullable String indexes,
        @Nullable String sequences,
        @Nullable String kept) {
    /** All is asked of JDBC. */
    public static final CatalogQueries NONE = new CatalogQueries(null, null, null, null);

    /**
     * Queries of a database that alters tables where they are.
     *
     * @param columns the columns
     * @param keys the keys
     * @param indexes the indexes
     * @param sequences the sequences
     */
    public CatalogQueries(
            @Nullable String columns, @Nullable String keys, @Nullable String indexes, @Nullable String sequences) {
        this(columns, keys, indexes, sequences, null);
    }
}
