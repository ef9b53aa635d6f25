package io.rowan.dialects.sqlite;

import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import org.jspecify.annotations.Nullable;

/** Dates or times that are kept as text of one form. Two are the same when their texts are. */
final class SqliteText<T extends TemporalAccessor> implements ColumnType<T> {
    private final Class<T> javaType;
    private final Storage storage;
    private final DateTimeFormatter form;
    private final TemporalQuery<T> query;

    SqliteText(Class<T> javaType, Storage storage, DateTimeFormatter form, TemporalQuery<T> query) {
        this.javaType = javaType;
        this.storage = storage;
        this.form = form;
        this.query = query;
    }

    @Override
    public Class<T> javaType() {
        return javaType;
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public int jdbcType() {
        return Types.VARCHAR;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setString(index, text(value));
    }

    private String text(T value) {
        try {
            return form.format(value);
        } catch (DateTimeException e) {
            throw SqliteTypes.misfit(
                    "A " + javaType.getSimpleName() + " outside the years 0 to 9999 cannot be stored in"
                            + " SQLite so that it sorts; map it as another type");
        }
    }

    @Override
    public @Nullable T read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : parse(text);
    }

    T parse(String text) {
        try {
            return form.parse(text, query);
        } catch (DateTimeException e) {
            throw SqliteTypes.misfit(
                    "The column of a " + javaType.getSimpleName() + " holds something that is not written"
                            + " as Rowan and SQLite's date functions write it; correct the row or map the column as a String");
        }
    }

    @Override
    public boolean same(T one, T other) {
        return one.equals(other) || text(one).equals(text(other));
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as text";
    }
}
