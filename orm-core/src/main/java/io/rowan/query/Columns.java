package io.rowan.query;

/**
 * Marks the type of a query that gives several columns: read its rows with {@code session.execute}, or name a record
 * with {@link Select#into}. It has no instances.
 */
public final class Columns {
    private Columns() {}
}
