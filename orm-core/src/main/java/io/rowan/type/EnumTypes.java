package io.rowan.type;

import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enum constants by name or by position. */
final class EnumTypes {
    private EnumTypes() {}

    /** What the column holds was written by another or by an older version of the program. */
    private static DataException unknown(Class<?> type, String held) {
        return new DataException(
                "The column of enum " + type.getName() + " holds " + held + ", but its constants are "
                        + Arrays.toString(type.getEnumConstants()) + "; add the constant or correct the row",
                new ErrorDetails(null, null, 0, null, null, null),
                null);
    }

    static final class ByName<E> extends SimpleType<E> {
        private final Map<String, E> constants = new HashMap<>();

        ByName(Class<E> type) {
            super(type, Storage.VARCHAR, Types.VARCHAR);
            for (E constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
        }

        @Override
        public void bind(PreparedStatement statement, int index, E value) throws SQLException {
            statement.setString(index, ((Enum<?>) value).name());
        }

        @Override
        public @Nullable Object arrayElement(E value) {
            return ((Enum<?>) value).name();
        }

        @Override
        public @Nullable E read(ResultSet rows, int index) throws SQLException {
            String name = rows.getString(index);
            if (name == null) {
                return null;
            }
            E constant = constants.get(name);
            if (constant == null) {
                throw unknown(javaType(), "'" + name + "'");
            }
            return constant;
        }
    }

    static final class ByOrdinal<E> extends SimpleType<E> {
        private final E[] constants;

        ByOrdinal(Class<E> type) {
            super(type, Storage.SMALLINT, Types.SMALLINT);
            constants = type.getEnumConstants();
        }

        @Override
        public void bind(PreparedStatement statement, int index, E value) throws SQLException {
            statement.setShort(index, (short) ((Enum<?>) value).ordinal());
        }

        @Override
        public @Nullable Object arrayElement(E value) {
            return (short) ((Enum<?>) value).ordinal();
        }

        @Override
        public @Nullable E read(ResultSet rows, int index) throws SQLException {
            int ordinal = rows.getInt(index);
            if (ordinal == 0 && rows.wasNull()) {
                return null;
            }
            if (ordinal < 0 || ordinal >= constants.length) {
                throw unknown(javaType(), "position " + ordinal);
            }
            return constants[ordinal];
        }
    }
}
