package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.*;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions as text and what they find among the users of {@link ShopTables}. */
class H2ConditionTest {
    private static final SqlExpression AGE_36 = eq(col("u.age"), new Constant(36));
    private static final SqlExpression FIRST = eq(col("u.id"), new Constant(1));
    private static final SqlExpression SECOND = eq(col("u.id"), new Constant(2));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    private List<@Nullable Object> ids(@Nullable SqlExpression condition, @Nullable Object... values) {
        return database.column(usersWhere(condition), values);
    }

    private static String where(SqlExpression condition) {
        String text = TestDatabase.text(SqlSelect.of(items(col("u.id")), users(), condition));
        return text.substring("select u.id from users u where ".length());
    }

    @ParameterizedTest
    @CsvSource({"EQ, =, 36, 1 3", "NE, <>, 36, 2", "GT, >, 20, 1 3", "GE, >=, 36, 1 3", "LT, <, 36, 2", "LE, <=, 20, 2"
    })
    void a_comparison_leaves_the_parameter_bare(Operator operator, String word, long age, String found) {
        SqlExpression condition = compare(col("u.age"), operator, whole(0));

        assertThat(where(condition)).isEqualTo("u.age " + word + " ?");
        assertThat(ids(condition, age)).map(String::valueOf).containsExactly(found.split(" "));
    }

    @Test
    void a_parameter_on_the_left_stands_bare_beside_a_column() {
        SqlExpression condition = eq(text(0), col("u.name"));

        assertThat(where(condition)).isEqualTo("? = u.name");
        assertThat(ids(condition, "Bob")).containsExactly(2L);
    }

    @Test
    void of_two_parameters_one_is_cast() {
        SqlExpression condition = eq(text(0), text(1));

        assertThat(where(condition)).isEqualTo("cast(? as varchar) = ?");
        assertThat(ids(condition, "x", "x")).hasSize(4);
        assertThat(ids(condition, "x", "y")).isEmpty();
    }

    @Test
    void a_comparison_with_a_null_parameter_finds_nothing() {
        assertThat(ids(eq(col("u.email"), text(0)), (Object) null)).isEmpty();
    }

    @Test
    void and_within_or_is_put_in_parentheses() {
        SqlExpression condition = new Or(List.of(new And(List.of(AGE_36, FIRST)), SECOND));

        assertThat(where(condition)).isEqualTo("(u.age = 36 and u.id = 1) or u.id = 2");
        assertThat(ids(condition)).containsExactly(1L, 2L);
    }

    @Test
    void or_within_and_is_put_in_parentheses() {
        SqlExpression condition = new And(List.of(new Or(List.of(FIRST, SECOND)), AGE_36));

        assertThat(where(condition)).isEqualTo("(u.id = 1 or u.id = 2) and u.age = 36");
        assertThat(ids(condition)).containsExactly(1L);
    }

    @Test
    void an_empty_and_is_true_and_an_empty_or_is_false() {
        assertThat(where(new And(List.of()))).isEqualTo("1 = 1");
        assertThat(where(new Or(List.of()))).isEqualTo("1 = 0");
        assertThat(ids(new And(List.of()))).hasSize(4);
        assertThat(ids(new Or(List.of()))).isEmpty();
    }

    @Test
    void a_junction_of_one_is_that_one() {
        assertThat(where(new And(List.of(new Or(List.of(FIRST)))))).isEqualTo("u.id = 1");
    }

    @Test
    void not_takes_its_operand_in_parentheses() {
        SqlExpression condition = new Not(new Or(List.of(FIRST, SECOND)));

        assertThat(where(condition)).isEqualTo("not (u.id = 1 or u.id = 2)");
        assertThat(ids(condition)).containsExactly(3L, 4L);
    }

    @Test
    void a_condition_is_compared_in_parentheses() {
        SqlExpression condition = eq(FIRST, new Truth(true, type(Boolean.class)));

        assertThat(where(condition)).isEqualTo("(u.id = 1) = true");
        assertThat(ids(condition)).containsExactly(1L);
    }

    @Test
    void a_truth_value_is_a_condition() {
        assertThat(where(new Truth(false, type(Boolean.class)))).isEqualTo("false");
        assertThat(ids(new Truth(true, type(Boolean.class)))).hasSize(4);
        assertThat(ids(new Truth(false, type(Boolean.class)))).isEmpty();
    }

    @Test
    void null_is_tested_both_ways() {
        assertThat(where(new NullTest(col("u.email"), false))).isEqualTo("u.email is null");
        assertThat(where(new NullTest(col("u.email"), true))).isEqualTo("u.email is not null");
        assertThat(ids(new NullTest(col("u.email"), false))).containsExactly(4L);
        assertThat(ids(new NullTest(col("u.email"), true))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_parameter_tested_for_null_is_cast() {
        assertThat(where(new NullTest(whole(0), false))).isEqualTo("cast(? as bigint) is null");
        assertThat(ids(new NullTest(whole(0), false), (Object) null)).hasSize(4);
        assertThat(ids(new NullTest(whole(0), false), 1L)).isEmpty();
    }

    @Test
    void between_holds_at_both_ends() {
        SqlExpression condition = new Between(col("u.age"), whole(0), whole(1));

        assertThat(where(condition)).isEqualTo("u.age between ? and ?");
        assertThat(ids(condition, 20L, 36L)).containsExactly(1L, 2L, 3L);
        assertThat(ids(condition, 21L, 35L)).isEmpty();
    }

    @Test
    void like_without_escape_takes_a_backslash_for_itself() {
        SqlExpression condition = new Like(col("u.name"), text(0), false, null);

        assertThat(where(condition)).isEqualTo("u.name like ? escape ''");
        assertThat(ids(condition, "%\\")).containsExactly(3L);
        assertThat(ids(condition, "Cy_%\\")).containsExactly(3L);
        assertThat(ids(condition, "\\%")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"!, !", "\\, \\", "', ''"})
    void like_with_escape_takes_wildcards_as_they_stand(char escape, String written) {
        SqlExpression condition = new Like(col("u.name"), text(0), false, escape);

        assertThat(where(condition)).isEqualTo("u.name like ? escape '" + written + "'");
        assertThat(ids(condition, "Cy" + escape + "_" + escape + "%%")).containsExactly(3L);
        assertThat(ids(condition, "Bo" + escape + "_")).isEmpty();
    }

    @Test
    void like_tells_upper_case_from_lower_case_unless_told_otherwise() {
        assertThat(ids(new Like(col("u.name"), text(0), false, null), "a%")).containsExactly(4L);

        SqlExpression condition = new Like(col("u.name"), text(0), true, '!');
        assertThat(where(condition)).isEqualTo("u.name ilike ? escape '!'");
        assertThat(ids(condition, "A%")).containsExactly(1L, 4L);
        assertThat(ids(condition, "cy!_%")).containsExactly(3L);
    }

    @Test
    void ilike_without_escape_takes_a_backslash_for_itself() {
        assertThat(ids(new Like(col("u.name"), text(0), true, null), "CY%\\")).containsExactly(3L);
    }

    @Test
    void a_list_takes_parameters() {
        SqlExpression condition = new InList(col("u.id"), List.of(whole(0), whole(1), whole(2)));

        assertThat(where(condition)).isEqualTo("u.id in (?, ?, ?)");
        assertThat(ids(condition, 4L, 2L, 9L)).containsExactly(2L, 4L);
    }

    @Test
    void an_empty_list_holds_for_nobody_and_its_negation_for_all() {
        SqlExpression condition = new InList(col("u.email"), List.of());

        assertThat(where(condition)).isEqualTo("1 = 0");
        assertThat(ids(condition)).isEmpty();
        assertThat(ids(new Not(condition))).hasSize(4);
    }

    @Test
    void a_value_is_looked_for_in_a_subquery() {
        SqlExpression condition =
                new InSelect(col("u.id"), SqlSelect.of(items(col("o.user_id")), orders(), eq(col("o.code"), text(0))));

        assertThat(where(condition)).isEqualTo("u.id in (select o.user_id from orders o where o.code = ?)");
        assertThat(ids(condition, "B1")).containsExactly(2L);
    }

    @Test
    void exists_sees_the_outer_row() {
        SqlExpression condition =
                new Exists(SqlSelect.of(items(new Constant(1)), orders(), eq(col("o.user_id"), col("u.id"))));

        assertThat(where(condition)).isEqualTo("exists (select 1 from orders o where o.user_id = u.id)");
        assertThat(ids(condition)).containsExactly(1L, 2L, 3L);
        assertThat(ids(new Not(condition))).containsExactly(4L);
    }

    @Test
    void a_scalar_subquery_is_compared() {
        SqlSelect orderCount = SqlSelect.of(items(countAll()), orders(), eq(col("o.user_id"), col("u.id")));
        SqlExpression condition = compare(new Scalar(orderCount), Operator.GT, whole(0));

        assertThat(where(condition)).isEqualTo("(select count(*) from orders o where o.user_id = u.id) > ?");
        assertThat(ids(condition, 1L)).containsExactly(1L);
    }
}
