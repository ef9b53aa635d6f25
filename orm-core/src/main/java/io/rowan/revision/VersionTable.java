package io.rowan.revision;

import io.rowan.dialect.Dialect;
import io.rowan.error.MigrationException;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table in which a database remembers its revisions. Each row is sealed by a hash over itself and the rows before it,
 * and row 0 seals the last one, so that a row that was changed, added or removed by hand is found.
 */
final class VersionTable {
    static final String NAME = "rowan_migrations";
    private static final String SEAL_OF_NOTHING = "";

    private final Dialect dialect;
    private final ColumnType<?> number;
    private final ColumnType<?> text;
    private final Table table;

    VersionTable(Dialect dialect) {
        this.dialect = dialect;
        this.number = Objects.requireNonNull(dialect.types().find(Integer.class));
        this.text = Objects.requireNonNull(dialect.types().find(String.class));
        this.table = Table.of(
                NAME,
                List.of(
                        Column.of("place", number, false),
                        text("id", 100),
                        text("checksum", 64),
                        text("state", 10),
                        Column.of("done", number, false),
                        text("seal", 64)),
                "place");
    }

    private Column text(String name, int length) {
        return new Column(name, text, false, new Column.Size(length, 0, 0), false, null, null, null);
    }

    Table table() {
        return table;
    }

    private record Sealed(VersionRow row, String seal) {}

    /**
     * Reads the rows.
     *
     * @return by position
     * @throws MigrationException when a row was changed by hand
     */
    List<VersionRow> read(JdbcTransaction transaction) {
        List<Sealed> rows = all(transaction);
        if (rows.isEmpty()) {
            throw changed("The row of place 0 is missing");
        }
        List<VersionRow> read = new ArrayList<>();
        String seal = SEAL_OF_NOTHING;
        for (Sealed sealed : rows.subList(1, rows.size())) {
            VersionRow row = sealed.row();
            seal = row.seal(seal);
            if (row.position() != read.size() + 1 || !seal.equals(sealed.seal())) {
                throw changed("The row of place " + row.position() + " (" + row.id() + ")");
            }
            read.add(row);
        }
        if (rows.get(0).row().position() != 0
                || !rows.get(0).seal().equals(zero(seal, read.size()).seal(seal))) {
            throw changed("The last row, of place " + read.size() + ",");
        }
        return read;
    }

    private static MigrationException changed(String row) {
        return new MigrationException(
                row + " of the table " + NAME + " is not as a migration left it: it, or one near it, was"
                        + " changed, added or removed by hand. Find out which revision the database is really at, and say so by"
                        + " stamp(\"<its id>\"), or on the command line: rowan stamp <its id>.");
    }

    private static VersionRow zero(String seal, int rows) {
        return new VersionRow(0, RevisionFile.BASE, RevisionFile.checksum(seal), VersionRow.APPLIED, rows);
    }

    private List<Sealed> all(JdbcTransaction transaction) {
        List<SqlSelect.Item> items = table.columns().stream()
                .map(column -> new SqlSelect.Item(new ColumnReference("v", column.name()), null))
                .toList();
        SqlSelect select = SqlSelect.of(items, new Relation.TableRelation(table, "v"), null)
                .orderedBy(List.of(
                        new SqlSelect.Order(new ColumnReference("v", "place"), false, SqlSelect.Order.Nulls.DEFAULT)));
        List<Sealed> rows = new ArrayList<>();
        transaction.forEachRow(dialect.renderer().render(select), new Object[0], row -> {
            VersionRow read =
                    new VersionRow(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5));
            rows.add(new Sealed(read, row.getString(6)));
        });
        return rows;
    }

    /**
     * Writes rows.
     *
     * @param rows all of them
     * @param from the first place that changed
     */
    void write(JdbcTransaction transaction, List<VersionRow> rows, int from) {
        delete(transaction, from);
        String seal = SEAL_OF_NOTHING;
        for (VersionRow row : rows) {
            seal = row.seal(seal);
            if (row.position() >= from) {
                insert(transaction, row, seal);
            }
        }
        VersionRow zero = zero(seal, rows.size());
        insert(transaction, zero, zero.seal(seal));
    }

    private void delete(JdbcTransaction transaction, int from) {
        SqlExpression place = new ColumnReference(null, "place");
        SqlExpression where = new SqlExpression.Or(List.of(
                new Comparison(Comparison.Operator.EQ, place, new Parameter(0, number)),
                new Comparison(Comparison.Operator.GE, place, new Parameter(1, number))));
        transaction.update(
                dialect.renderer().render(new SqlStatement.Delete(table, null, where)), new Object[] {0, from});
    }

    private void insert(JdbcTransaction transaction, VersionRow row, String seal) {
        @Nullable Object[] values = {row.position(), row.id(), row.checksum(), row.state(), row.done(), seal};
        List<SqlExpression> parameters = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            parameters.add(new Parameter(i, values[i] instanceof Integer ? number : text));
        }
        SqlStatement insert = new SqlStatement.Insert(table, table.columns(), List.of(parameters), List.of(), null);
        transaction.update(dialect.renderer().render(insert), values);
    }
}
