package io.rowan.mapping;

import io.rowan.schema.Column;
import io.rowan.type.ColumnType;

/** An attribute that one column keeps. */
public final class BasicAttribute extends Attribute {
    private final Column column;
    private final Write write;
    private final Generation generation;

    /** Who gives the value beside the application. */
    public enum Generation {
        /** Nobody. */
        NONE,
        /** The flush that inserts, unless set. */
        CREATED_AT,
        /** Each flush that writes the row. */
        UPDATED_AT,
        /** The version counter. */
        VERSION
    }

    /**
     * Which statements write the column.
     *
     * @param insertable whether inserts do
     * @param updatable whether updates do
     */
    public record Write(boolean insertable, boolean updatable) {}

    /**
     * Makes the attribute.
     *
     * @param path the way to the value
     * @param slot its place in the state
     * @param column its column
     * @param write which statements write it
     * @param generation who gives the value
     */
    public BasicAttribute(PropertyPath path, int slot, Column column, Write write, Generation generation) {
        super(path, slot);
        this.column = column;
        this.write = write;
        this.generation = generation;
    }

    /**
     * The column.
     *
     * @return the column of the entity's table
     */
    public Column column() {
        return column;
    }

    /**
     * The column's type.
     *
     * @return the type; unchecked, since a slot may hold any
     */
    @SuppressWarnings("unchecked")
    public ColumnType<Object> type() {
        return (ColumnType<Object>) column.type();
    }

    /**
     * Whether inserts write the column.
     *
     * @return the mapping's word
     */
    public boolean insertable() {
        return write.insertable();
    }

    /**
     * Whether updates write the column.
     *
     * @return the mapping's word
     */
    public boolean updatable() {
        return write.updatable();
    }

    /**
     * Who gives the value beside the application.
     *
     * @return the generation
     */
    public Generation generation() {
        return generation;
    }
}
