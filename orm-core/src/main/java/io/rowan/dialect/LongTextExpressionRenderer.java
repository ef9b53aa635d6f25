package io.rowan.dialect;

import io.rowan.error.QueryException;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Between;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.type.Storage;

/**
 * Renders expressions for databases that do not compare text without a practical limit as they compare other text. Whether
 * two such texts are equal is said in another way or refused, and their order is refused. A text is known to be long by the
 * parameter that it is compared with.
 */
public abstract class LongTextExpressionRenderer extends ExpressionRenderer {
    private final String database;

    /**
     * Makes the renderer.
     *
     * @param types names the types of casts
     * @param database the database's name, for messages
     */
    protected LongTextExpressionRenderer(TypeNames types, String database) {
        super(types);
        this.database = database;
    }

    /**
     * Renders the condition that two texts of which one is long are equal, so that it can be negated and joined with others.
     *
     * @param left a text
     * @param right another
     * @param out where to
     */
    protected void equalText(SqlExpression left, SqlExpression right, SqlOutput out) {
        throw new QueryException(database + " does not compare texts without a limit; map a shorter column with"
                + " @Column(length = …), or compare by a pattern.");
    }

    @Override
    protected final void comparison(Comparison comparison, SqlOutput out) {
        if (!longText(comparison.left()) && !longText(comparison.right())) {
            super.comparison(comparison, out);
        } else if (comparison.operator() == Comparison.Operator.EQ) {
            equalText(comparison.left(), comparison.right(), out);
        } else if (comparison.operator() == Comparison.Operator.NE) {
            out.append("not ");
            equalText(comparison.left(), comparison.right(), out);
        } else {
            throw unordered();
        }
    }

    @Override
    protected final void between(Between between, SqlOutput out) {
        if (longText(between.low()) || longText(between.high())) {
            throw unordered();
        }
        super.between(between, out);
    }

    @Override
    protected void inList(InList list, SqlOutput out) {
        if (list.values().stream().noneMatch(LongTextExpressionRenderer::longText)) {
            super.inList(list, out);
            return;
        }
        for (int i = 0; i < list.values().size(); i++) {
            out.append(i == 0 ? "(" : " or ");
            equalText(list.operand(), list.values().get(i), out);
        }
        out.append(")");
    }

    private QueryException unordered() {
        return new QueryException(database + " knows no order of texts without a limit; map a shorter column with"
                + " @Column(length = …), or compare for equality or by a pattern.");
    }

    /**
     * Whether an expression is text without a practical limit.
     *
     * @param expression the expression
     * @return true for a parameter of that storage
     */
    protected static boolean longText(SqlExpression expression) {
        return expression instanceof Parameter parameter && parameter.type().storage() == Storage.TEXT;
    }
}
