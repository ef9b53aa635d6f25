package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.compare;
import static io.rowan.test.compliance.Words.countAll;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.And;
import io.rowan.sql.SqlExpression.Between;
import io.rowan.sql.SqlExpression.Comparison.Operator;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.Exists;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlExpression.Like;
import io.rowan.sql.SqlExpression.Not;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Or;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlExpression.Truth;
import io.rowan.sql.SqlSelect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions find among the users of the {@link Shop}. */
abstract class ConditionCompliance extends ShopCompliance {
    private static final SqlExpression AGE_36 = eq(col("u.age"), new Constant(36));
    private static final SqlExpression FIRST = eq(col("u.id"), new Constant(1));
    private static final SqlExpression SECOND = eq(col("u.id"), new Constant(2));

    @ParameterizedTest
    @CsvSource({"EQ, 36, 1 3", "NE, 36, 2", "GT, 20, 1 3", "GE, 36, 1 3", "LT, 36, 2", "LE, 20, 2"})
    void values_are_compared(Operator operator, long age, String found) {
        assertThat(ids(compare(col("u.age"), operator, whole(0)), age))
                .map(String::valueOf)
                .containsExactly(found.split(" "));
    }

    @Test
    void a_value_stands_on_the_left_too() {
        assertThat(ids(eq(text(0), col("u.name")), "Bob")).containsExactly(2L);
    }

    @Test
    void two_values_are_compared_with_each_other() {
        assertThat(ids(eq(text(0), text(1)), "x", "x")).hasSize(4);
        assertThat(ids(eq(text(0), text(1)), "x", "y")).isEmpty();
    }

    @Test
    void texts_differ_by_case() {
        assertThat(ids(eq(col("u.name"), text(0)), "ada")).containsExactly(4L);
        assertThat(ids(eq(col("u.name"), text(0)), "ADA")).isEmpty();
    }

    @Test
    void a_comparison_with_null_finds_nothing() {
        assertThat(ids(eq(col("u.email"), text(0)), (Object) null)).isEmpty();
    }

    @Test
    void and_or_and_not_hold_as_they_are_nested() {
        assertThat(ids(new Or(List.of(new And(List.of(AGE_36, FIRST)), SECOND))))
                .containsExactly(1L, 2L);
        assertThat(ids(new And(List.of(new Or(List.of(FIRST, SECOND)), AGE_36))))
                .containsExactly(1L);
        assertThat(ids(new Not(new Or(List.of(FIRST, SECOND))))).containsExactly(3L, 4L);
    }

    @Test
    void an_empty_and_is_true_and_an_empty_or_is_false() {
        assertThat(ids(new And(List.of()))).hasSize(4);
        assertThat(ids(new Or(List.of()))).isEmpty();
    }

    @Test
    void a_condition_is_compared_with_a_truth_value() {
        assertThat(ids(eq(FIRST, new Truth(true, type(Boolean.class))))).containsExactly(1L);
    }

    @Test
    void a_truth_value_is_a_condition() {
        assertThat(ids(new Truth(true, type(Boolean.class)))).hasSize(4);
        assertThat(ids(new Truth(false, type(Boolean.class)))).isEmpty();
    }

    @Test
    void null_is_tested_both_ways() {
        assertThat(ids(new NullTest(col("u.email"), false))).containsExactly(4L);
        assertThat(ids(new NullTest(col("u.email"), true))).containsExactly(1L, 2L, 3L);
        assertThat(ids(new NullTest(whole(0), false), (Object) null)).hasSize(4);
        assertThat(ids(new NullTest(whole(0), false), 1L)).isEmpty();
    }

    @Test
    void between_holds_at_both_ends() {
        SqlExpression condition = new Between(col("u.age"), whole(0), whole(1));

        assertThat(ids(condition, 20L, 36L)).containsExactly(1L, 2L, 3L);
        assertThat(ids(condition, 21L, 35L)).isEmpty();
    }

    @Test
    void like_without_escape_takes_a_backslash_for_itself() {
        SqlExpression condition = new Like(col("u.name"), text(0), false, null);

        assertThat(ids(condition, "%\\")).containsExactly(3L);
        assertThat(ids(condition, "Cy_%\\")).containsExactly(3L);
        assertThat(ids(condition, "\\%")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'!', '\\', '\''})
    void like_with_escape_takes_wildcards_as_they_stand(char escape) {
        SqlExpression condition = new Like(col("u.name"), text(0), false, escape);

        assertThat(ids(condition, "Cy" + escape + "_" + escape + "%%")).containsExactly(3L);
        assertThat(ids(condition, "Bo" + escape + "_")).isEmpty();
    }

    @Test
    void like_tells_upper_case_from_lower_case_unless_told_otherwise() {
        assertThat(ids(new Like(col("u.name"), text(0), false, null), "a%")).containsExactly(4L);
        assertThat(ids(new Like(col("u.name"), text(0), true, '!'), "A%")).containsExactly(1L, 4L);
        assertThat(ids(new Like(col("u.name"), text(0), true, '!'), "cy!_%")).containsExactly(3L);
        assertThat(ids(new Like(col("u.name"), text(0), true, null), "CY%\\")).containsExactly(3L);
    }

    @Test
    void a_list_holds_for_each_of_its_values() {
        assertThat(ids(new InList(col("u.id"), List.of(whole(0), whole(1), whole(2))), 4L, 2L, 9L))
                .containsExactly(2L, 4L);
    }

    @Test
    void an_empty_list_holds_for_nobody_and_its_negation_for_all() {
        SqlExpression condition = new InList(col("u.email"), List.of());

        assertThat(ids(condition)).isEmpty();
        assertThat(ids(new Not(condition))).hasSize(4);
    }

    @Test
    void a_value_is_looked_for_in_a_subquery() {
        SqlSelect buyers = SqlSelect.of(items(col("o.user_id")), shop().o(), eq(col("o.code"), text(0)));

        assertThat(ids(new InSelect(col("u.id"), buyers), "B1")).containsExactly(2L);
    }

    @Test
    void exists_sees_the_outer_row() {
        SqlExpression condition =
                new Exists(SqlSelect.of(items(new Constant(1)), shop().o(), eq(col("o.user_id"), col("u.id"))));

        assertThat(ids(condition)).containsExactly(1L, 2L, 3L);
        assertThat(ids(new Not(condition))).containsExactly(4L);
    }

    @Test
    void a_scalar_subquery_is_compared() {
        SqlSelect orderCount = SqlSelect.of(items(countAll()), shop().o(), eq(col("o.user_id"), col("u.id")));

        assertThat(ids(compare(new Scalar(orderCount), Operator.GT, whole(0)), 1L))
                .containsExactly(1L);
    }
}
