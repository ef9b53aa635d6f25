package io.rowan.querying;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Result;
import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.NoResultException;
import io.rowan.error.NonUniqueResultException;
import io.rowan.error.QueryException;
import io.rowan.query.Select;
import io.rowan.test.RowanTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class ResultTest {
    private static final Select<String> NAMES = select(Employee_.name).orderBy(Employee_.name);
    private static final Select<String> NOBODY = NAMES.where(Employee_.name.eq("nobody"));

    @BeforeEach
    void fill(SessionFactory orm) {
        Staff.fill(orm);
    }

    private static Row bob(Session session) {
        return session.execute(select(Employee_.name, Employee_.age.as("years"), Employee_.salary)
                        .where(Employee_.name.eq("Bob")))
                .one();
    }

    @Test
    void first_is_the_first_of_several(Session session) {
        assertThat(session.scalars(NAMES).first()).isEqualTo("Ann");
    }

    @Test
    void first_of_none_is_null(Session session) {
        assertThat(session.scalars(NOBODY).first()).isNull();
    }

    @Test
    void one_is_the_only_result(Session session) {
        assertThat(session.scalars(NAMES.limit(1)).one()).isEqualTo("Ann");
    }

    @Test
    void one_of_none_is_an_error(Session session) {
        Result<String> none = session.scalars(NOBODY);
        assertThatThrownBy(none::one)
                .isInstanceOf(NoResultException.class)
                .hasMessage("one(): the query has no result. Use oneOrNull() or first() where there may be none.");
    }

    @Test
    void one_of_two_is_an_error(Session session) {
        Result<String> two = session.scalars(NAMES.limit(2));
        assertThatThrownBy(two::one)
                .isInstanceOf(NonUniqueResultException.class)
                .hasMessage("one(): the query has 2 results. Narrow its conditions, or use first() or all().");
    }

    @Test
    void one_or_null_of_none_is_null(Session session) {
        assertThat(session.scalars(NOBODY).oneOrNull()).isNull();
    }

    @Test
    void one_or_null_of_two_is_an_error(Session session) {
        Result<String> two = session.scalars(NAMES.limit(2));
        assertThatThrownBy(two::oneOrNull)
                .isInstanceOf(NonUniqueResultException.class)
                .hasMessageStartingWith("oneOrNull(): the query has 2 results.");
    }

    @Test
    void scalar_of_none_is_null(Session session) {
        assertThat(session.scalar(NOBODY)).isNull();
    }

    @Test
    void scalar_of_two_is_an_error(Session session) {
        assertThatThrownBy(() -> session.scalar(NAMES)).isInstanceOf(NonUniqueResultException.class);
    }

    @Test
    void all_is_a_list_that_the_caller_may_change(Session session) {
        Result<String> result = session.scalars(NAMES);
        result.all().clear();
        assertThat(result.all()).containsExactly("Ann", "Bob", "Cid", "Dee");
    }

    @Test
    void stream_and_iterator_go_through_all(Session session) {
        Result<String> result = session.scalars(NAMES);
        List<String> iterated = new ArrayList<>();
        result.forEach(iterated::add);
        assertThat(result.stream()).containsExactlyElementsOf(iterated).hasSize(4);
    }

    @Test
    void a_result_outlives_its_session(SessionFactory orm) {
        Result<String> result = orm.fromTransaction(session -> session.scalars(NAMES));
        assertThat(result.first()).isEqualTo("Ann");
    }

    @Test
    void a_row_gives_values_by_expression(Session session) {
        assertThat(bob(session).get(Employee_.name)).isEqualTo("Bob");
        assertThat(bob(session).get(Employee_.age)).isEqualTo(40);
    }

    @Test
    void a_row_gives_values_by_label_in_any_case(Session session) {
        assertThat(bob(session).get("years", Integer.class)).isEqualTo(40);
        assertThat(bob(session).get("YEARS", Long.class)).isEqualTo(40L);
    }

    @Test
    void a_row_gives_values_by_position(Session session) {
        assertThat(bob(session).get(0, String.class)).isEqualTo("Bob");
        assertThat(bob(session).get(2, BigDecimal.class)).isEqualByComparingTo("6000.50");
        assertThat(bob(session).size()).isEqualTo(3);
        assertThat(bob(session).values()).containsExactly("Bob", 40, new BigDecimal("6000.50"));
    }

    @Test
    void a_row_gives_aggregates_by_expression(Session session) {
        Row row =
                session.execute(select(count(Employee_.id), sum(Employee_.age))).one();
        assertThat(row.get(count(Employee_.id))).isEqualTo(4L);
        assertThat(row.get(sum(Employee_.age))).isEqualTo(95);
    }

    @Test
    void execute_gives_rows_of_single_values_too(Session session) {
        assertThat(session.execute(NAMES).first().get(Employee_.name)).isEqualTo("Ann");
    }

    @Test
    void rows_are_equal_when_their_values_are(Session session) {
        assertThat(bob(session)).isEqualTo(bob(session)).hasSameHashCodeAs(bob(session));
        assertThat(bob(session)).hasToString("[Bob, 40, 6000.50]");
    }

    @Test
    void a_row_names_what_is_selected_when_an_expression_is_not(Session session) {
        Row row = bob(session);
        assertThatThrownBy(() -> row.get(Employee_.active))
                .isInstanceOf(QueryException.class)
                .hasMessage("row.get(Employee.active): the query does not select it, but"
                        + " [Employee.name, Employee.age, Employee.salary].");
    }

    @Test
    void a_row_names_its_labels_when_one_is_missing(Session session) {
        Row row = bob(session);
        assertThatThrownBy(() -> row.get("age", Integer.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("row.get(\"age\")")
                .hasMessageContaining("years")
                .hasMessageContaining(".as(\"age\")");
    }

    @Test
    void a_row_counts_its_values_when_a_position_is_too_high(Session session) {
        Row row = bob(session);
        assertThatThrownBy(() -> row.get(3, String.class))
                .isInstanceOf(QueryException.class)
                .hasMessage("row.get(3): the row has 3 values, counted from 0.");
    }

    @Test
    void scalars_of_several_columns_is_an_error_that_names_execute(Session session) {
        assertThatThrownBy(() -> session.scalars(select(Employee_.name, Employee_.age)))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "scalars(...) and scalar(...) take a query of one thing for each row, but this one selects 2."
                                + " Use execute(...) for rows, or .into(SomeRecord.class).");
    }
}
