package io.rowan.examples.firebird;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.Aggregate;
import org.jspecify.annotations.Nullable;

// snippet: expressions
/** A mean of whole numbers is a whole number in Firebird. */
final class FirebirdExpressions extends ExpressionRenderer {
    FirebirdExpressions(TypeNames types) {
        super(types);
    }

    @Override
    protected @Nullable String aggregated(Aggregate.Name function) {
        return function == Aggregate.Name.AVG ? "double precision" : null;
    }
}
// end
