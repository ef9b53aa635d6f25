package io.rowan.dialects.postgresql;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;

/** PostgreSQL has {@code on conflict}, asks sequences by a function that takes their name as a text, and counts by another. */
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
}
