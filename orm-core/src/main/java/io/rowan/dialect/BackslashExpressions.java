package io.rowan.dialect;

import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.InSelect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders expressions for databases in which the backslash escapes, in literals, and in patterns unless they are told that
 * nothing does. They take two bars for a logical or, divide whole numbers with fractions unless told not to, and want no
 * limit right behind {@code in}.
 */
public class BackslashExpressions extends ExpressionRenderer {
    private final JsonPaths paths;

    /**
     * Makes the renderer.
     *
     * @param types names the types of casts
     * @param collation the collation of the connection, in which texts are compared
     */
    public BackslashExpressions(TypeNames types, String collation) {
        super(types);
        this.paths = JsonPaths.byExtract(collation);
    }

    @Override
    protected JsonPaths jsonPaths() {
        return paths;
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
