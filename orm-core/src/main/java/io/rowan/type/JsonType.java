package io.rowan.type;

import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Values that are kept as JSON documents. SQL null is null; JSON's null is what the class has for it, mostly null too.
 *
 * @param format turns values into JSON and back
 * @param javaType the class of the values
 * @param declared the class with type arguments
 * @param documents the column's type
 */
record JsonType<T>(JsonFormat format, Class<T> javaType, Type declared, ColumnType<String> documents)
        implements ColumnType<T> {
    @Override
    public Storage storage() {
        return documents.storage();
    }

    @Override
    public int jdbcType() {
        return documents.jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        documents.bind(statement, index, write(value));
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        documents.bindNull(statement, index);
    }

    @Override
    public @Nullable T read(ResultSet rows, int index) throws SQLException {
        String json = documents.read(rows, index);
        return json == null ? null : read(json);
    }

    @Override
    public boolean same(T one, T other) {
        if (JsonValues.surelySame(one, other)) {
            return true;
        }
        String json = write(one);
        String otherJson = write(other);
        return json.equals(otherJson) || JsonValues.same(plain(json), plain(otherJson));
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public T copy(T value) {
        T copied = read(write(value));
        return copied == null ? value : copied;
    }

    @Override
    public ColumnType<?> stored() {
        return documents.stored();
    }

    private String write(T value) {
        try {
            return format.write(value);
        } catch (Exception e) {
            throw failure(
                    "A value of " + declared.getTypeName() + " cannot be written as JSON; give the class what Jackson"
                            + " needs to write it, or another type to the attribute with @Json",
                    e);
        }
    }

    private @Nullable T read(String json) {
        try {
            return javaType.cast(format.read(json, declared));
        } catch (Exception e) {
            throw failure(
                    "The JSON of a column is no " + declared.getTypeName() + "; let the class have all properties that"
                            + " the rows have and what Jackson needs to set them, or correct the row",
                    e);
        }
    }

    private @Nullable Object plain(String json) {
        try {
            return format.plain(json);
        } catch (Exception e) {
            throw failure("A value of " + declared.getTypeName() + " was written as JSON that cannot be read", e);
        }
    }

    static DataException failure(String what, Exception cause) {
        return new DataException(what, new ErrorDetails(null, null, 0, null, null, null), cause);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as " + documents;
    }
}
