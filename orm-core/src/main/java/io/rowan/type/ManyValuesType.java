package io.rowan.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column in many rows, sent as one array. They are elements as {@link ColumnType#arrayElement} gives
 * them, with null for null. Such an array is never read.
 */
public final class ManyValuesType extends SimpleType<List<?>> {
    private final String elementName;

    /**
     * Makes the type.
     *
     * @param elementName the name by which the driver and the database know the elements' type
     */
    @SuppressWarnings("unchecked")
    public ManyValuesType(String elementName) {
        super((Class<List<?>>) (Class<?>) List.class, Storage.ARRAY, Types.ARRAY);
        this.elementName = elementName;
    }

    /**
     * The name of the elements' type.
     *
     * @return the name by which the driver and the database know it
     */
    public String elementName() {
        return elementName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<?> value) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(elementName, elements(value)));
    }

    /** An array of the elements' own class, which drivers send without asking each element what it is. */
    private static @Nullable Object[] elements(List<?> value) {
        @Nullable Object[] all = value.toArray();
        Object some = Arrays.stream(all).filter(Objects::nonNull).findFirst().orElse("");
        Object[] own = (Object[]) java.lang.reflect.Array.newInstance(some.getClass(), 0);
        return Arrays.copyOf(all, all.length, own.getClass());
    }

    @Override
    public @Nullable List<?> read(ResultSet rows, int index) throws SQLException {
        throw new SQLFeatureNotSupportedException("many values are sent as one array, but never read");
    }
}
