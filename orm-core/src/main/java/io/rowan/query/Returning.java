package io.rowan.query;

/**
 * An insert that gives values of the rows that it writes. Rows that a conflict leaves out give nothing.
 *
 * @param <T> what it gives for each row; {@link Columns} if that is several values
 */
public final class Returning<T> implements Query<T> {
    private final Insert<?> insert;
    private final Projection projection;

    Returning(Insert<?> insert, Projection projection) {
        this.insert = insert;
        this.projection = projection;
    }

    /**
     * The statement that writes.
     *
     * @return the insert
     */
    public Insert<?> insert() {
        return insert;
    }

    /**
     * What is given for each row.
     *
     * @return the projection
     */
    public Projection projection() {
        return projection;
    }
}
