package io.rowan.type;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists that are kept as arrays of the database. A list may hold nulls; whether it may hold none at all is the column's.
 *
 * @param <E> the Java type of an element
 */
public final class ArrayType<E> extends SimpleType<List<@Nullable E>> {
    private final ColumnType<E> element;
    private final String elementName;

    /**
     * Makes the type.
     *
     * @param element the type of the elements
     * @param elementName the name by which the driver knows it
     */
    @SuppressWarnings("unchecked")
    ArrayType(ColumnType<E> element, String elementName) {
        super((Class<List<@Nullable E>>) (Class<?>) List.class, Storage.ARRAY, Types.ARRAY);
        this.element = element;
        this.elementName = elementName;
    }

    /**
     * The type of the elements.
     *
     * @return the type that a column of one element would have
     */
    public ColumnType<E> element() {
        return element;
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<@Nullable E> value) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(elementName, sent(value)));
    }

    /** Constants of an enum go by name. */
    private static @Nullable Object[] sent(List<?> value) {
        @Nullable Object[] sent = value.toArray();
        for (int i = 0; i < sent.length; i++) {
            sent[i] = sent[i] instanceof Enum<?> constant ? constant.name() : sent[i];
        }
        return sent;
    }

    @Override
    public @Nullable List<@Nullable E> read(ResultSet rows, int index) throws SQLException {
        Array array = rows.getArray(index);
        if (array == null) {
            return null;
        }
        try {
            return elements((Object[]) array.getArray());
        } finally {
            array.free();
        }
    }

    private List<@Nullable E> elements(@Nullable Object[] given) {
        List<@Nullable E> elements = new ArrayList<>(given.length);
        for (Object each : given) {
            elements.add(each == null ? null : Conversions.convert(each, element.javaType()));
        }
        return elements;
    }

    @Override
    public boolean same(List<@Nullable E> one, List<@Nullable E> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            E mine = one.get(i);
            E theirs = other.get(i);
            if (mine == null || theirs == null ? mine != theirs : !element.same(mine, theirs)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public List<@Nullable E> copy(List<@Nullable E> value) {
        return new ArrayList<>(value);
    }

    @Override
    public ColumnType<List<@Nullable E>> sized(int precision, int scale) {
        ColumnType<E> sized = element.sized(precision, scale);
        return sized == element ? this : new ArrayType<>(sized, elementName);
    }

    @Override
    public String toString() {
        return "array of " + element;
    }
}
