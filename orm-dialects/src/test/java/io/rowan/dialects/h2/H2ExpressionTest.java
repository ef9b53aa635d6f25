package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.*;
import static io.rowan.sql.SqlExpression.Arithmetic.Operator.*;
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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions as text and what they give for the users of {@link ShopTables}. */
class H2ExpressionTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    private static String text(SqlExpression expression) {
        return TestDatabase.text(value(expression)).substring("select ".length());
    }

    private @Nullable Object evaluate(SqlExpression expression, @Nullable Object... values) {
        return database.column(value(expression), values).get(0);
    }

    private @Nullable Object ofUsers(SqlExpression expression) {
        return database.column(SqlSelect.of(items(expression), users(), null)).get(0);
    }

    private static Arithmetic arithmetic(SqlExpression left, Arithmetic.Operator operator, SqlExpression right) {
        return new Arithmetic(operator, left, right);
    }

    @Test
    void a_selected_parameter_is_cast_to_its_type() {
        assertThat(text(whole(0))).isEqualTo("cast(? as bigint)");
        assertThat(evaluate(whole(0), 7L)).isEqualTo(7L);
        assertThat(evaluate(whole(0), (Object) null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PLUS, +, 14", "MINUS, -, 10", "TIMES, *, 24", "DIVIDED_BY, /, 6"})
    void arithmetic_casts_its_parameters(Arithmetic.Operator operator, String word, long result) {
        SqlExpression expression = arithmetic(whole(0), operator, whole(1));

        assertThat(text(expression)).isEqualTo("cast(? as bigint) " + word + " cast(? as bigint)");
        assertThat(evaluate(expression, 12L, 2L)).isEqualTo(result);
    }

    @Test
    void nested_arithmetic_is_computed_as_it_is_nested() {
        SqlExpression sum = arithmetic(new Constant(1), PLUS, new Constant(2));
        assertThat(text(arithmetic(sum, TIMES, new Constant(3)))).isEqualTo("(1 + 2) * 3");
        assertThat(text(arithmetic(new Constant(9), MINUS, sum))).isEqualTo("9 - (1 + 2)");
        assertThat(evaluate(arithmetic(sum, TIMES, new Constant(3)))).isEqualTo(9);
        assertThat(evaluate(arithmetic(new Constant(9), MINUS, sum))).isEqualTo(6);
    }

    @Test
    void a_decimal_factor_keeps_all_its_digits_beside_a_whole_number() {
        Parameter factor = new Parameter(0, type(BigDecimal.class));
        SqlSelect product =
                SqlSelect.of(items(arithmetic(col("u.age"), TIMES, factor)), users(), eq(col("u.id"), new Constant(1)));

        assertThat(database.column(product, new BigDecimal("1.755")).get(0))
                .isInstanceOfSatisfying(BigDecimal.class, it -> assertThat(it).isEqualByComparingTo("63.18"));
    }

    @Test
    void a_negative_constant_can_be_subtracted() {
        assertThat(evaluate(arithmetic(new Constant(1), MINUS, new Constant(-2))))
                .isEqualTo(3);
    }

    @Test
    void texts_change_case() {
        assertThat(text(call(Function.Name.LOWER, Tree.text(0)))).isEqualTo("lower(cast(? as varchar))");
        assertThat(text(call(Function.Name.UPPER, col("u.name")))).isEqualTo("upper(u.name)");
        assertThat(evaluate(call(Function.Name.LOWER, Tree.text(0)), "ÄB")).isEqualTo("äb");
        assertThat(evaluate(call(Function.Name.UPPER, Tree.text(0)), "äb")).isEqualTo("ÄB");
    }

    @Test
    void texts_are_joined() {
        SqlExpression joined = call(Function.Name.CONCAT, Tree.text(0), Tree.text(1), Tree.text(2));

        assertThat(text(joined)).isEqualTo("cast(? as varchar) || cast(? as varchar) || cast(? as varchar)");
        assertThat(evaluate(joined, "a", "'", "c")).isEqualTo("a'c");
    }

    @Test
    void joined_texts_are_one_operand() {
        SqlExpression joined = call(Function.Name.CONCAT, Tree.text(0), Tree.text(1));

        assertThat(text(eq(joined, Tree.text(2)))).isEqualTo("(cast(? as varchar) || cast(? as varchar)) = ?");
        assertThat(evaluate(eq(joined, Tree.text(2)), "a", "b", "ab")).isEqualTo(true);
    }

    @Test
    void a_length_counts_characters() {
        assertThat(text(call(Function.Name.LENGTH, col("u.name")))).isEqualTo("char_length(u.name)");
        assertThat(evaluate(call(Function.Name.LENGTH, Tree.text(0)), "äß ")).isEqualTo(3L);
    }

    @Test
    void coalesce_gives_the_first_that_is_not_null() {
        SqlExpression first = call(Function.Name.COALESCE, whole(0), whole(1), whole(2));

        assertThat(text(first)).isEqualTo("coalesce(cast(? as bigint), cast(? as bigint), cast(? as bigint))");
        assertThat(evaluate(first, null, 5L, 6L)).isEqualTo(5L);
        assertThat(evaluate(first, null, null, null)).isNull();
    }

    @Test
    void aggregates_pass_over_nulls() {
        SqlExpression age = col("u.age");
        assertThat(text(aggregate(Aggregate.Name.SUM, age))).isEqualTo("sum(u.age)");
        assertThat(ofUsers(aggregate(Aggregate.Name.COUNT, age))).isEqualTo(3L);
        assertThat(ofUsers(aggregate(Aggregate.Name.SUM, age))).isEqualTo(92L);
        assertThat(ofUsers(aggregate(Aggregate.Name.MIN, age))).isEqualTo(20);
        assertThat(ofUsers(aggregate(Aggregate.Name.MAX, age))).isEqualTo(36);
        assertThat(ofUsers(aggregate(Aggregate.Name.AVG, age)))
                .isInstanceOfSatisfying(
                        Number.class, it -> assertThat(it.doubleValue()).isBetween(30.66, 30.67));
    }

    @Test
    void rows_and_distinct_values_are_counted() {
        SqlExpression distinct = new Aggregate(Aggregate.Name.COUNT, true, col("u.age"));

        assertThat(text(countAll())).isEqualTo("count(*)");
        assertThat(text(distinct)).isEqualTo("count(distinct u.age)");
        assertThat(ofUsers(countAll())).isEqualTo(4L);
        assertThat(ofUsers(distinct)).isEqualTo(2L);
    }

    @Test
    void a_scalar_subquery_is_selected() {
        SqlSelect count = SqlSelect.of(items(countAll()), orders(), null);

        assertThat(text(new Scalar(count))).isEqualTo("(select count(*) from orders o)");
        assertThat(evaluate(new Scalar(count))).isEqualTo(4L);
    }

    @Test
    void truth_values_are_selected() {
        assertThat(evaluate(new Truth(true, type(Boolean.class)))).isEqualTo(true);
        assertThat(evaluate(new Truth(false, type(Boolean.class)))).isEqualTo(false);
    }

    /** What stands inside a tree in any place keeps its values in order of the text. */
    @Test
    void parameters_are_listed_in_order_of_their_question_marks() {
        SqlExpression inner = arithmetic(whole(2), PLUS, whole(0));
        SqlExpression expression = arithmetic(inner, MINUS, arithmetic(whole(1), TIMES, whole(0)));

        assertThat(TestDatabase.rendered(value(expression)).parameters())
                .extracting(Parameter::index)
                .isEqualTo(Arrays.asList(2, 0, 1, 0));
        assertThat(evaluate(expression, 2L, 3L, 50L)).isEqualTo(46L);
    }
}
