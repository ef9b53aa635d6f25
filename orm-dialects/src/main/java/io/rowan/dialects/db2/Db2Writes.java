package io.rowan.dialects.db2;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.error.QueryException;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;

/** Db2 gives back the rows of an insert as a table, but not those of a merge. */
final class Db2Writes extends WriteRenderer {
    private final Identifiers identifiers;

    Db2Writes(Identifiers identifiers) {
        super(identifiers);
        this.identifiers = identifiers;
    }

    @Override
    protected void returningInsert(Insert insert, SqlOutput out) {
        if (insert.conflict() != null && !insert.returning().isEmpty()) {
            throw new QueryException(
                    "returning " + names(insert.returning()) + ": Db2 gives nothing back from an insert"
                            + " with a conflict clause; select the rows afterwards");
        }
        selectFromFinalTable(insert, out);
    }

    @Override
    protected void defaults(Insert insert, SqlOutput out) {
        defaultRows(insert, out);
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        out.append("select next value for ")
                .append(identifiers.qualified(
                        next.sequence().schema(), next.sequence().name()))
                .append(" from (values ")
                .append("(0), ".repeat(next.count() - 1))
                .append("(0)) s (n)");
    }
}
