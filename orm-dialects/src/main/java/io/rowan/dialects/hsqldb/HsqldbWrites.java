package io.rowan.dialects.hsqldb;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.sql.SqlStatement.NextValue;

/** HSQLDB gives one value of a sequence a row, so rows are made for as many as are wanted. */
final class HsqldbWrites extends WriteRenderer {
    private final Identifiers identifiers;

    HsqldbWrites(Identifiers identifiers) {
        super(identifiers);
        this.identifiers = identifiers;
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        out.append("select next value for ")
                .append(identifiers.qualified(
                        next.sequence().schema(), next.sequence().name()))
                .append(" from unnest(sequence_array(1, ")
                .append(Integer.toString(next.count()))
                .append(", 1))");
    }
}
