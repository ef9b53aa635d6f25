package io.rowan.jdbc;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.QueryException;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.type.ColumnType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values into statements. */
final class Binding {
    private Binding() {}

    static void bind(PreparedStatement statement, RenderedSql sql, @Nullable Object[] values) throws SQLException {
        bind(statement, 1, sql, values);
    }

    /** Binds from a position on; the position after the last. */
    static int bind(PreparedStatement statement, int first, RenderedSql sql, @Nullable Object[] values)
            throws SQLException {
        List<Parameter> parameters = sql.parameters();
        int position = first;
        for (int i = 0, count = parameters.size(); i < count; i++) {
            Parameter parameter = parameters.get(i);
            Object value = values[parameter.index()];
            if (value == null) {
                parameter.type().bindNull(statement, position);
            } else {
                bind(statement, position, parameter, value);
            }
            position++;
        }
        return position;
    }

    @SuppressWarnings("unchecked")
    private static void bind(PreparedStatement statement, int position, Parameter parameter, Object value)
            throws SQLException {
        try {
            ((ColumnType<Object>) parameter.type()).bind(statement, position, value);
        } catch (ClassCastException | ArithmeticException | DateTimeException e) {
            throw new QueryException("Parameter " + position + " takes a value of "
                    + parameter.type().javaType().getName() + " that its column can hold, but got one of "
                    + value.getClass().getName());
        }
    }

    /** The values in order of the text, for listeners only. */
    static List<@Nullable Object> inOrder(RenderedSql sql, @Nullable Object[] values) {
        List<@Nullable Object> ordered = new ArrayList<>(sql.parameters().size());
        for (Parameter parameter : sql.parameters()) {
            ordered.add(values[parameter.index()]);
        }
        return ordered;
    }
}
