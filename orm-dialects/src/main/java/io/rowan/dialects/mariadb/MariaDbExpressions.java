package io.rowan.dialects.mariadb;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.InSelect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB takes two bars for a logical or, the backslash for an escape character unless told that there is none, and
 * divides whole numbers with fractions unless told not to.
 */
final class MariaDbExpressions extends ExpressionRenderer {
    MariaDbExpressions(TypeNames types) {
        super(types);
    }

    @Override
    protected void concat(List<SqlExpression> arguments, SqlOutput out) {
        call("concat", arguments, out);
    }

    @Override
    protected void escape(@Nullable Character escape, SqlOutput out) {
        if (escape == null) {
            out.append(" escape ''");
        } else if (escape == '\\') {
            out.append(" escape '\\\\'");
        } else {
            super.escape(escape, out);
        }
    }

    @Override
    protected String arithmeticOperator(Arithmetic.Operator operator) {
        return operator == Arithmetic.Operator.DIVIDED_WHOLE ? " div " : super.arithmeticOperator(operator);
    }

    @Override
    protected void inSelect(InSelect in, SqlOutput out) {
        if (in.select().limit() == null && in.select().offset() == null) {
            super.inSelect(in, out);
        } else {
            inDerived(in, out);
        }
    }
}
