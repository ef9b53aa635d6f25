package io.rowan.flush;

import io.rowan.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row to be inserted, updated or deleted. Two changes are equal only if they are the same object. */
public final class RowChange {
    /** What happens to the row. */
    public enum Kind {
        /** A new row. */
        INSERT,
        /** New values for a row that is there. */
        UPDATE,
        /** A row that goes. */
        DELETE
    }

    private final Kind kind;
    private final Table table;
    private final Object row;
    private final Object shape;
    private final Dependencies dependencies;
    private final @Nullable EntityChange cause;

    /**
     * Makes a change.
     *
     * @param kind what happens
     * @param table the row's table
     * @param row the row's handle, compared by identity; a row has at most one change in a flush
     * @param shape equal for rows of one kind and table that one statement can write
     * @param dependencies what the change shares with others
     */
    public RowChange(Kind kind, Table table, Object row, Object shape, Dependencies dependencies) {
        this.kind = Objects.requireNonNull(kind);
        this.table = Objects.requireNonNull(table);
        this.row = Objects.requireNonNull(row);
        this.shape = Objects.requireNonNull(shape);
        this.dependencies = Objects.requireNonNull(dependencies);
        this.cause = null;
    }

    /** Makes the change of an object's own row. */
    RowChange(EntityChange cause, Object shape, Dependencies dependencies) {
        this.kind = cause.kind();
        this.table = cause.entry().mapping().table();
        this.row = cause.entry();
        this.shape = shape;
        this.dependencies = dependencies;
        this.cause = cause;
    }

    /** What is written, for the executor; null for what is no object's own row. The plan does not depend on it. */
    @Nullable
    EntityChange cause() {
        return cause;
    }

    /**
     * What happens to the row.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The row's table.
     *
     * @return the table
     */
    public Table table() {
        return table;
    }

    /**
     * The row's handle.
     *
     * @return the handle, compared by identity
     */
    public Object row() {
        return row;
    }

    /**
     * Which rows can share a statement with this one.
     *
     * @return the shape, compared by {@code equals}
     */
    public Object shape() {
        return shape;
    }

    /**
     * What the change shares with others.
     *
     * @return the dependencies
     */
    public Dependencies dependencies() {
        return dependencies;
    }

    @Override
    public String toString() {
        return kind + " " + table.name() + " " + row;
    }
}
