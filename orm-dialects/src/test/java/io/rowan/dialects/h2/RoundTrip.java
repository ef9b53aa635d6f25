package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.*;

import io.rowan.jdbc.JdbcTransaction;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with one column, into which values go and out of which they come. */
final class RoundTrip<T> {
    private final TestDatabase database;
    private final ColumnType<T> type;
    private final Table table;

    /** Creates the table, with the type name that the dialect chooses. */
    RoundTrip(TestDatabase database, ColumnType<T> type, Column.Size size) {
        this.database = database;
        this.type = type;
        Column column = new Column("held", type, true, size, false, null, null, null);
        this.table = Table.of("boxes", List.of(column));
        database.run(TestDatabase.DIALECT.schemaRenderer().dropTable(table));
        database.create(table);
    }

    /** Puts a value in, in the place of the one before, and takes it out again. */
    @Nullable
    T of(@Nullable T value) {
        database.update(new Delete(table, null, null));
        database.update(insert(table, 1, "held"), value);
        return only(null);
    }

    /** Puts a value in and finds it by an equal one. */
    @Nullable
    T findAfter(T value) {
        of(value);
        return findBy(value);
    }

    /** Finds the value by an equal one. */
    @Nullable
    T findBy(T value) {
        return only(eq(col("b.held"), new Parameter(0, type)), value);
    }

    private @Nullable T only(@Nullable SqlExpression condition, @Nullable Object... values) {
        SqlSelect select = SqlSelect.of(items(col("b.held")), new Relation.TableRelation(table, "b"), condition);
        try (JdbcTransaction transaction = database.transaction()) {
            return transaction.query(TestDatabase.rendered(select), values, rows -> {
                if (!rows.next()) {
                    throw new AssertionError("No row was found");
                }
                return type.read(rows, 1);
            });
        }
    }
}
