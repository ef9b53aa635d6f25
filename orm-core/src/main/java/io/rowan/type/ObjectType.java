package io.rowan.type;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whatever the driver gives, with large objects and arrays taken out of the hands of the connection. */
final class ObjectType extends SimpleType<Object> {
    ObjectType() {
        super(Object.class, Storage.VARCHAR, Types.OTHER);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (value instanceof Clob clob) {
            return clob.getSubString(1, Math.toIntExact(clob.length()));
        }
        if (value instanceof Blob blob) {
            return blob.getBytes(1, Math.toIntExact(blob.length()));
        }
        if (value instanceof Array array && array.getArray() instanceof Object[] elements) {
            return Arrays.asList(elements);
        }
        return value;
    }
}
