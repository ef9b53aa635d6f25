package io.rowan.dialects.h2;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;

/** H2 gives back the rows of an insert or merge as a table, and counts by {@code system_range}. */
final class H2Writes extends WriteRenderer {
    private final Identifiers identifiers;

    H2Writes(Identifiers identifiers) {
        super(identifiers);
        this.identifiers = identifiers;
    }

    @Override
    protected void returningInsert(Insert insert, SqlOutput out) {
        selectFromFinalTable(insert, out);
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        out.append("select next value for ")
                .append(identifiers.qualified(
                        next.sequence().schema(), next.sequence().name()))
                .append(" from system_range(1, ")
                .append(Integer.toString(next.count()))
                .append(")");
    }
}
