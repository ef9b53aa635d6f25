package io.rowan.querying;

import static io.rowan.query.Dsl.alias;
import static io.rowan.query.Dsl.and;
import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.joinedLoad;
import static io.rowan.query.Dsl.not;
import static io.rowan.query.Dsl.or;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.QueryException;
import io.rowan.query.Expression;
import io.rowan.query.Query;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong queries and what they are told; none of them reaches the database. */
@RowanTest(entities = {Employee.class, Department.class, Task.class})
class MistakeTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Staff.fill(orm);
        log.clear();
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Session session, Query<?> query) {
        return assertThatThrownBy(() -> session.execute(query)).isInstanceOf(QueryException.class);
    }

    @Test
    void an_attribute_of_an_entity_that_is_not_read_names_the_remedy(Session session) {
        assertRefused(session, select(Employee.class).where(Department_.title.eq("Sales")))
                .hasMessage("Department is not part of the statement, which reads from [Employee]."
                        + " Add it with from(...) or join(...).");
    }

    @Test
    void an_alias_that_is_not_joined_names_the_remedy(Session session) {
        var boss = alias(Employee.class, "boss");
        assertRefused(
                        session,
                        select(Employee.class).where(boss.get(Employee_.name).eq("Ann")))
                .hasMessage("boss is not part of the statement, which reads from [Employee]."
                        + " Add it with from(...) or join(...).");
    }

    @Test
    void a_refused_query_leaves_the_session_usable(Session session) {
        assertRefused(session, select(Employee.class).where(Department_.title.eq("Sales")));
        assertThat(session.scalar(select(count()).from(Employee.class))).isEqualTo(4L);
    }

    @Test
    void a_select_of_nothing_but_values_needs_from(Session session) {
        assertRefused(session, select(count()))
                .hasMessage("select(count(*)) names no entity to read from. Add from(SomeEntity.class).");
    }

    @Test
    void a_class_that_is_no_entity_is_named(Session session) {
        assertThatThrownBy(() -> session.scalars(select(Staff.class)))
                .hasMessageContaining("Staff")
                .hasMessageContaining("entit");
    }

    @Test
    void an_option_of_another_entity_is_named(Session session) {
        assertRefused(session, select(Employee.class).options(joinedLoad(Department_.employees)))
                .hasMessage("options(...): employees is no relationship of Employee. Name a path of relationships that"
                        + " begins at the selected entity Employee.");
    }

    @Test
    void a_subquery_of_two_columns_stands_for_no_value(Session session) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Query<?> query =
                select(Employee.class).where(Employee_.id.in((io.rowan.query.Select) select(Task_.id, Task_.title)));
        assertRefused(session, query)
                .hasMessage("A subquery that stands for values must select one expression, but selects 2."
                        + " Write select(Order_.id) and the like.");
    }

    @Test
    void an_entity_without_id_is_no_operand(Session session) {
        assertRefused(session, select(Employee.class).where(Employee_.boss.eq(new Employee("new"))))
                .hasMessage("A Employee without id stands in a condition, so no row can refer to it."
                        + " Add it to the session and flush first.");
    }

    @Test
    void comparing_with_a_null_expression_names_the_null_tests() {
        assertThatThrownBy(() -> Employee_.age.gt((Integer) null))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Employee.age.gt(null): in SQL this is unknown for every row. Write isNull() or isNotNull(),"
                                + " or leave the condition out.");
        assertThatThrownBy(() -> Employee_.age.eq((Expression<Integer>) null)).isInstanceOf(QueryException.class);
    }

    @Test
    void a_null_in_a_list_names_the_remedy() {
        assertThatThrownBy(() -> Employee_.age.in(Arrays.asList(1, null)))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Employee.age.in(…, null, …): in SQL nothing is in a list because of its null. Leave the null"
                                + " out and, if it is meant, add or(….isNull()).");
    }

    @Test
    void a_null_condition_names_the_remedy() {
        assertThatThrownBy(() -> select(Employee.class).where(Employee_.active, null))
                .isInstanceOf(QueryException.class)
                .hasMessage("A condition is null. Leave it out, or write and() for no condition.");
    }

    @Test
    void or_and_not_of_nothing_are_errors() {
        assertThatThrownBy(() -> or()).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> not(and())).isInstanceOf(QueryException.class);
    }

    @Test
    void a_negative_limit_is_an_error() {
        assertThatThrownBy(() -> select(Employee.class).limit(-1))
                .isInstanceOf(QueryException.class)
                .hasMessage("limit(-1): the number of rows can't be negative. Write 0 or more.");
    }

    @Test
    void setting_an_attribute_of_another_entity_is_an_error() {
        assertThatThrownBy(() -> update(Employee.class).set(Task_.hours, 1))
                .isInstanceOf(QueryException.class)
                .hasMessage("update(Employee.class).set(Task.hours, …): the attribute is not one of Employee."
                        + " Set attributes of Employee_.");
    }

    @Test
    void wrong_queries_do_not_reach_the_database(Session session, StatementLog log) {
        assertRefused(session, select(Employee.class).orderBy(Department_.code));
        assertThat(log.statements()).isEmpty();
    }
}
