package io.rowan.dialects.duckdb;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;

/** DuckDB has {@code on conflict}, and asks a sequence by a function that takes its name as text. */
final class DuckdbWrites extends WriteRenderer {
    private final Identifiers identifiers;

    DuckdbWrites(Identifiers identifiers) {
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
        out.append("select ").append(nextValue(name)).append(" from range(").append(Integer.toString(next.count()));
        out.append(")");
    }

    /** The next value of a sequence. */
    static String nextValue(String name) {
        return "nextval('" + name.replace("'", "''") + "')";
    }
}
