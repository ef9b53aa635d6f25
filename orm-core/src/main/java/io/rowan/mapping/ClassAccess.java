package io.rowan.mapping;

import io.rowan.error.EntityInstantiationException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of one class and reads and writes their properties by position.
 *
 * <p>A subclass is generated per mapped class and defined as its nestmate, so that a private field costs a plain
 * field access.
 */
public abstract class ClassAccess {
    /** For generated subclasses. */
    protected ClassAccess() {}

    /**
     * Makes an instance with the constructor without arguments.
     *
     * @return the instance
     * @throws EntityInstantiationException when the class is a record, abstract, or has no such constructor
     */
    public abstract Object create();

    /**
     * Makes an instance of a record, or of another class property by property.
     *
     * @param values the values by position; null leaves a property of a class as its constructor made it
     * @return the instance
     * @throws EntityInstantiationException when a primitive component of a record is given null
     */
    public Object create(@Nullable Object[] values) {
        Object instance = create();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                set(instance, i, values[i]);
            }
        }
        return instance;
    }

    /**
     * Reads a property.
     *
     * @param instance the instance
     * @param position the property's position
     * @return the value, boxed
     */
    public abstract @Nullable Object get(Object instance, int position);

    /**
     * Writes a property.
     *
     * @param instance the instance, not a record
     * @param position the property's position
     * @param value the value, boxed
     * @throws NullPointerException for null where the property is primitive
     * @throws ClassCastException for a value of another type
     */
    public abstract void set(Object instance, int position, @Nullable Object value);

    /**
     * Reads columns of a row into properties, and what was read into a state.
     *
     * @param rows a result that stands on a row
     * @param plan which columns and properties
     * @param instance the instance, not a record
     * @param state the state
     * @throws SQLException when the driver cannot give a value
     * @throws NullPointerException for null where the property is primitive
     * @throws ClassCastException for a value of another type
     */
    public abstract void readRow(ResultSet rows, RowPlan plan, Object instance, @Nullable Object[] state)
            throws SQLException;

    /**
     * Reads properties of an instance into a state.
     *
     * @param instance the instance
     * @param slots the place of each property in the state, -1 for a property that is left out
     * @param state receives the values
     */
    public abstract void readState(Object instance, int[] slots, @Nullable Object[] state);

    /**
     * Whether properties hold just what a state holds: the same object, or a primitive value that is equal.
     *
     * @param instance the instance
     * @param slots where each property's value stands in the state, by position; -1 for one that is not compared
     * @param state the state
     * @return false also for values that are equal but not the same object
     */
    public abstract boolean holds(Object instance, int[] slots, @Nullable Object[] state);

    /**
     * Called by generated code where a primitive component of a record is due.
     *
     * @param value the value that the database gave
     * @param type the record
     * @param component the component's name
     * @return the value
     * @throws EntityInstantiationException for null
     */
    protected static Object required(@Nullable Object value, Class<?> type, String component) {
        if (value == null) {
            throw new EntityInstantiationException(
                    "The component " + component + " of the record " + type.getName()
                            + " is primitive and cannot hold null. Declare it with a wrapper type, or make its column NOT NULL.");
        }
        return value;
    }

    /**
     * Called by generated code where a class has no constructor to call.
     *
     * @param type the class
     * @return never
     * @throws EntityInstantiationException always
     */
    protected static Object noConstructor(Class<?> type) {
        throw new EntityInstantiationException("The class " + type.getName()
                + " cannot be made without values: it is a record, abstract, or has no constructor without arguments.");
    }

    /**
     * Called by generated code for a position that cannot be read or written.
     *
     * @param position the position
     * @return never
     * @throws UnsupportedOperationException always
     */
    protected static Object noProperty(int position) {
        throw new UnsupportedOperationException("No property can be read or written at position " + position);
    }
}
