package io.rowan.dialects.sqlite;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.error.QueryException;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import org.jspecify.annotations.Nullable;

/** SQLite has no word for a default in a values list: an identity is null there, another default stands itself. */
final class SqliteWrites extends WriteRenderer {
    SqliteWrites(Identifiers identifiers) {
        super(identifiers);
    }

    @Override
    protected void upsert(Insert insert, Conflict conflict, SqlOutput out) {
        insertOnConflict(insert, conflict, out);
    }

    @Override
    protected void defaults(Insert insert, SqlOutput out) {
        Column column = insert.table().columns().get(0);
        if (insert.rows().size() <= 1) {
            super.defaults(insert, out);
            return;
        }
        String value = column.defaultValue() == null ? "null" : "(" + column.defaultValue() + ")";
        out.append(" (").name(column.name()).append(") values ");
        for (int i = 0; i < insert.rows().size(); i++) {
            out.append(i == 0 ? "(" : ", (").append(value).append(")");
        }
    }

    @Override
    protected void target(Table table, @Nullable String alias, SqlOutput out) {
        out.table(table);
        if (alias != null) {
            out.append(" as ").name(alias);
        }
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        throw new QueryException("Sequence " + next.sequence().name() + ": SQLite has no sequences. Use"
                + " GenerationType.IDENTITY or GenerationType.UUID.");
    }
}
