package io.rowan.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Another type's values in a column of another storage: they are bound, read and compared as before. */
final class KeptAsType<T> implements ColumnType<T> {
    private final ColumnType<T> base;
    private final Storage storage;

    KeptAsType(ColumnType<T> base, Storage storage) {
        this.base = base;
        this.storage = storage;
    }

    @Override
    public Class<T> javaType() {
        return base.javaType();
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public int jdbcType() {
        return base.jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        base.bind(statement, index, value);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        base.bindNull(statement, index);
    }

    @Override
    public @Nullable Object arrayElement(T value) {
        return base.arrayElement(value);
    }

    @Override
    public @Nullable T read(ResultSet rows, int index) throws SQLException {
        return base.read(rows, index);
    }

    @Override
    public boolean same(T one, T other) {
        return base.same(one, other);
    }

    @Override
    public boolean mutable() {
        return base.mutable();
    }

    @Override
    public T copy(T value) {
        return base.copy(value);
    }

    @Override
    public ColumnType<?> stored() {
        return base.stored();
    }

    @Override
    public String toString() {
        return javaType().getSimpleName() + " as " + storage;
    }
}
