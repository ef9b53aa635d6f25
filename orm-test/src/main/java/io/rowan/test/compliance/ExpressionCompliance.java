package io.rowan.test.compliance;

import static io.rowan.sql.SqlExpression.Arithmetic.Operator.DIVIDED_WHOLE;
import static io.rowan.sql.SqlExpression.Arithmetic.Operator.MINUS;
import static io.rowan.sql.SqlExpression.Arithmetic.Operator.PLUS;
import static io.rowan.sql.SqlExpression.Arithmetic.Operator.TIMES;
import static io.rowan.test.compliance.Words.aggregate;
import static io.rowan.test.compliance.Words.call;
import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.countAll;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlExpression.Truth;
import io.rowan.sql.SqlSelect;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions give, alone and for the users of the {@link Shop}. */
abstract class ExpressionCompliance extends ShopCompliance {
    /** The value of an expression that needs no row. */
    private <T> @Nullable T evaluate(Class<T> type, SqlExpression expression, @Nullable Object... values) {
        SqlSelect one = SqlSelect.of(items(expression), shop().u(), eq(col("u.id"), new Constant(1)));
        return column(type, one, values).get(0);
    }

    private <T> @Nullable T ofUsers(Class<T> type, SqlExpression expression) {
        return column(type, shop().users(expression)).get(0);
    }

    private static Arithmetic arithmetic(SqlExpression left, Arithmetic.Operator operator, SqlExpression right) {
        return new Arithmetic(operator, left, right);
    }

    @Test
    void a_parameter_is_selected() {
        assertThat(evaluate(Long.class, whole(0), 7L)).isEqualTo(7L);
        assertThat(evaluate(Long.class, whole(0), (Object) null)).isNull();
        assertThat(evaluate(String.class, text(0), "it's ?")).isEqualTo("it's ?");
    }

    @ParameterizedTest
    @CsvSource({"PLUS, 14", "MINUS, 10", "TIMES, 24", "DIVIDED_WHOLE, 6"})
    void whole_numbers_are_computed(Arithmetic.Operator operator, long result) {
        assertThat(evaluate(Long.class, arithmetic(whole(0), operator, whole(1)), 12L, 2L))
                .isEqualTo(result);
    }

    @Test
    void a_whole_division_cuts_off() {
        assertThat(evaluate(Long.class, arithmetic(whole(0), DIVIDED_WHOLE, whole(1)), 7L, 2L))
                .isEqualTo(3L);
    }

    @Test
    void nested_arithmetic_is_computed_as_it_is_nested() {
        SqlExpression sum = arithmetic(new Constant(1), PLUS, new Constant(2));

        assertThat(evaluate(Integer.class, arithmetic(sum, TIMES, new Constant(3))))
                .isEqualTo(9);
        assertThat(evaluate(Integer.class, arithmetic(new Constant(9), MINUS, sum)))
                .isEqualTo(6);
        assertThat(evaluate(Integer.class, arithmetic(new Constant(1), MINUS, new Constant(-2))))
                .isEqualTo(3);
    }

    @Test
    void a_decimal_factor_keeps_all_its_digits_beside_a_whole_number() {
        Parameter factor = new Parameter(0, type(BigDecimal.class));

        assertThat(evaluate(BigDecimal.class, arithmetic(col("u.age"), TIMES, factor), new BigDecimal("1.755")))
                .isEqualByComparingTo("63.18");
    }

    @Test
    void texts_change_case() {
        assertThat(evaluate(String.class, call(Function.Name.LOWER, text(0)), "AB"))
                .isEqualTo("ab");
        assertThat(evaluate(String.class, call(Function.Name.UPPER, col("u.name"))))
                .isEqualTo("ADA");
    }

    @Test
    void texts_are_joined() {
        SqlExpression joined = call(Function.Name.CONCAT, text(0), text(1), text(2));

        assertThat(evaluate(String.class, joined, "a", "'", "c")).isEqualTo("a'c");
    }

    @Test
    void joined_texts_are_one_operand() {
        SqlExpression joined = call(Function.Name.CONCAT, text(0), text(1));

        assertThat(ids(eq(joined, text(2)), "a", "b", "ab")).hasSize(4);
        assertThat(ids(eq(joined, text(2)), "a", "b", "b")).isEmpty();
    }

    @Test
    void a_length_counts_characters() {
        assertThat(evaluate(Long.class, call(Function.Name.LENGTH, text(0)), "äß "))
                .isEqualTo(3L);
    }

    @Test
    void coalesce_gives_the_first_that_is_not_null() {
        SqlExpression first = call(Function.Name.COALESCE, whole(0), whole(1), whole(2));

        assertThat(evaluate(Long.class, first, null, 5L, 6L)).isEqualTo(5L);
        assertThat(evaluate(Long.class, first, null, null, null)).isNull();
    }

    @Test
    void aggregates_pass_over_nulls() {
        SqlExpression age = col("u.age");

        assertThat(ofUsers(Long.class, aggregate(Aggregate.Name.COUNT, age))).isEqualTo(3L);
        assertThat(ofUsers(Long.class, aggregate(Aggregate.Name.SUM, age))).isEqualTo(92L);
        assertThat(ofUsers(Integer.class, aggregate(Aggregate.Name.MIN, age))).isEqualTo(20);
        assertThat(ofUsers(Integer.class, aggregate(Aggregate.Name.MAX, age))).isEqualTo(36);
    }

    @Test
    void rows_and_distinct_values_are_counted() {
        SqlExpression distinct = new Aggregate(Aggregate.Name.COUNT, true, col("u.age"));

        assertThat(ofUsers(Long.class, countAll())).isEqualTo(4L);
        assertThat(ofUsers(Long.class, distinct)).isEqualTo(2L);
    }

    @Test
    void a_scalar_subquery_is_selected() {
        SqlSelect count = SqlSelect.of(items(countAll()), shop().o(), null);

        assertThat(evaluate(Long.class, new Scalar(count))).isEqualTo(4L);
    }

    @Test
    void truth_values_and_conditions_are_selected() {
        assertThat(evaluate(Boolean.class, new Truth(true, type(Boolean.class))))
                .isTrue();
        assertThat(evaluate(Boolean.class, new Truth(false, type(Boolean.class))))
                .isFalse();
        assertThat(evaluate(Boolean.class, eq(col("u.age"), new Constant(36)))).isTrue();
    }

    /** What stands inside a tree in any place keeps its values in order of the text. */
    @Test
    void parameters_are_listed_in_order_of_their_question_marks() {
        SqlExpression inner = arithmetic(whole(2), PLUS, whole(0));
        SqlExpression expression = arithmetic(inner, MINUS, arithmetic(whole(1), TIMES, whole(0)));

        assertThat(evaluate(Long.class, expression, 2L, 3L, 50L)).isEqualTo(46L);
    }
}
