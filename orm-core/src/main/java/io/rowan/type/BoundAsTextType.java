package io.rowan.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Another type's values that go to the driver as text and come back as before. */
final class BoundAsTextType<T> implements ColumnType<T> {
    private final ColumnType<T> base;
    private final Function<? super T, String> text;

    BoundAsTextType(ColumnType<T> base, Function<? super T, String> text) {
        this.base = base;
        this.text = text;
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
        return base.jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setString(index, text.apply(value));
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
        return base + " bound as text";
    }
}
