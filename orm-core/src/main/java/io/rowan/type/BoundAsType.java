package io.rowan.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A type whose values and nulls are bound as a JDBC type of the driver's own. They are read as before. */
final class BoundAsType<T> implements ColumnType<T> {
    private final ColumnType<T> base;
    private final int jdbcType;

    BoundAsType(ColumnType<T> base, int jdbcType) {
        this.base = base;
        this.jdbcType = jdbcType;
    }

    @Override
    public Class<T> javaType() {
        return base.javaType();
    }

    @Override
    public Storage storage() {
        return base.storage();
    }

    @Override
    public int jdbcType() {
        return jdbcType;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setObject(index, value, jdbcType);
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
    public String toString() {
        return base + " bound as " + jdbcType;
    }
}
