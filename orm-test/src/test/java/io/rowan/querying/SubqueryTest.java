package io.rowan.querying;

import static io.rowan.query.Dsl.alias;
import static io.rowan.query.Dsl.avg;
import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.exists;
import static io.rowan.query.Dsl.max;
import static io.rowan.query.Dsl.notExists;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.subquery;
import static io.rowan.query.Dsl.sum;
import static io.rowan.querying.Staff.names;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Alias;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class SubqueryTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Staff.fill(orm);
        log.clear();
    }

    @Test
    void in_takes_the_values_of_a_select(Session session, StatementLog log) {
        assertThat(names(
                        session,
                        Employee_.id.in(select(Task_.employee.get(Employee_.id))
                                .groupBy(Task_.employee.get(Employee_.id))
                                .having(sum(Task_.hours).gt(3)))))
                .containsExactly("Ann", "Bob");
        assertThatSql(log)
                .hasStatements("select e1.name from employees e1 where e1.id in (select t2.employee_id from tasks t2"
                        + " group by t2.employee_id having sum(t2.hours) > ?) order by e1.name");
    }

    @Test
    void not_in_takes_the_values_of_a_select(Session session) {
        assertThat(names(session, Employee_.id.notIn(select(Task_.employee.get(Employee_.id)))))
                .containsExactly("Cid");
    }

    @Test
    void a_relationship_is_in_a_select_of_entities(Session session) {
        assertThat(names(
                        session,
                        Employee_.department.in(select(Department.class).where(Department_.title.eq("Sales")))))
                .containsExactly("Ann", "Dee");
    }

    @Test
    void exists_sees_the_row_around(Session session) {
        assertThat(names(
                        session,
                        exists(select(Task.class)
                                .where(Task_.employee.get(Employee_.id).eq(Employee_.id), Task_.hours.gt(2)))))
                .containsExactly("Ann", "Bob");
    }

    @Test
    void not_exists_is_its_opposite(Session session) {
        assertThat(names(
                        session,
                        notExists(select(Task.class)
                                .where(Task_.employee.get(Employee_.id).eq(Employee_.id)))))
                .containsExactly("Cid");
    }

    @Test
    void a_subquery_of_the_same_entity_needs_an_alias(Session session) {
        Alias<Employee> other = alias(Employee.class, "other");
        assertThat(names(
                        session,
                        exists(select(other.get(Employee_.id))
                                .where(other.get(Employee_.boss)
                                        .get(Employee_.id)
                                        .eq(Employee_.id)))))
                .containsExactly("Ann", "Bob");
    }

    @Test
    void a_subquery_stands_for_its_value(Session session) {
        Alias<Employee> all = alias(Employee.class, "everybody");
        assertThat(names(session, Employee_.age.eq(subquery(select(max(all.get(Employee_.age)))))))
                .containsExactly("Bob");
    }

    @Test
    void a_subquery_is_selected(Session session) {
        assertThat(session.scalars(select(subquery(select(count(Task_.id))
                                        .where(Task_.employee.get(Employee_.id).eq(Employee_.id))))
                                .from(Employee.class)
                                .orderBy(Employee_.name))
                        .all())
                .containsExactly(2L, 1L, 0L, 1L);
    }

    @Test
    void subqueries_are_nested(Session session) {
        assertThat(session.scalars(select(Department_.title)
                        .where(Department_.code.in(select(Employee_.department.get(Department_.code))
                                .where(Employee_.id.in(
                                        select(Task_.employee.get(Employee_.id)).where(Task_.hours.gt(5))))))))
                .containsExactly("Research");
    }

    @Test
    void an_average_is_compared_in_having(Session session) {
        assertThat(session.scalars(select(Task_.title)
                        .groupBy(Task_.title)
                        .having(avg(Task_.hours).lt(2.0))))
                .containsExactly("call");
    }
}
