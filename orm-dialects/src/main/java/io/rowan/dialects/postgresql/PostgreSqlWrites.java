package io.rowan.dialects.postgresql;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.schema.Column;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.InsertArrays;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.sql.SqlStatement.UpdateArrays;
import io.rowan.type.ManyValuesType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * PostgreSQL has {@code on conflict}, asks sequences by a function that takes their name as a text, and counts by another.
 * Arrays become rows by {@code unnest}; {@code with ordinality} numbers them, and an insert whose select is ordered takes
 * keys in that order.
 */
final class PostgreSqlWrites extends WriteRenderer {
    private final Identifiers identifiers;

    PostgreSqlWrites(Identifiers identifiers) {
        super(identifiers);
        this.identifiers = identifiers;
    }

    @Override
    protected void upsert(Insert insert, Conflict conflict, SqlOutput out) {
        insertOnConflict(insert, conflict, out);
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        String name =
                identifiers.qualified(next.sequence().schema(), next.sequence().name());
        out.append("select nextval('")
                .append(name.replace("'", "''"))
                .append("') from generate_series(1, ")
                .append(Integer.toString(next.count()))
                .append(")");
    }

    @Override
    protected void arrays(SqlStatement statement, SqlOutput out) {
        if (statement instanceof InsertArrays insert) {
            insert(insert, out);
        } else if (statement instanceof UpdateArrays update) {
            update(update, out);
        } else {
            super.arrays(statement, out);
        }
    }

    private static void insert(InsertArrays insert, SqlOutput out) {
        out.append("insert into ").table(insert.table()).append(" (").names(names(insert.columns()));
        if (insert.returning().isEmpty()) {
            unnest(insert.arrays(), out.append(") select * from "));
            return;
        }
        out.append(") select ").append(numbered(insert.columns().size())).append(" from ");
        unnest(insert.arrays(), out);
        rows(insert.arrays(), out);
        out.append(" order by n returning ").names(names(insert.returning()));
    }

    private static void update(UpdateArrays update, SqlOutput out) {
        out.append("update ").table(update.table()).append(" t set ");
        int at = pairs(update.columns(), "", ", ", 1, out);
        unnest(update.arrays(), out.append(" from "));
        rows(update.arrays(), out);
        pairs(update.keys(), "t.", " and ", at, out.append(" where "));
        out.append(" returning v.n");
    }

    private static int pairs(List<Column> columns, String left, String separator, int from, SqlOutput out) {
        int at = from;
        for (Column column : columns) {
            out.append(at == from ? left : separator + left).name(column.name());
            out.append(" = v.c" + at++);
        }
        return at;
    }

    private static void rows(List<Parameter> arrays, SqlOutput out) {
        out.append(" with ordinality as v (").append(numbered(arrays.size())).append(", n)");
    }

    private static String numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    private static void unnest(List<Parameter> arrays, SqlOutput out) {
        for (int i = 0; i < arrays.size(); i++) {
            out.append(i == 0 ? "unnest(" : ", ").parameter(arrays.get(i));
            out.append("::" + ((ManyValuesType) arrays.get(i).type()).elementName() + "[]");
        }
        out.append(")");
    }
}
