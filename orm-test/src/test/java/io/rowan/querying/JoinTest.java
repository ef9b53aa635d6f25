package io.rowan.querying;

import static io.rowan.query.Dsl.alias;
import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.entity;
import static io.rowan.query.Dsl.select;
import static io.rowan.querying.Staff.names;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Alias;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class JoinTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Staff.fill(orm);
        log.clear();
    }

    @Test
    void a_join_lets_the_target_be_named(Session session, StatementLog log) {
        assertThat(session.scalars(select(Employee_.name)
                                .join(Employee_.department)
                                .where(Department_.title.eq("Sales"))
                                .orderBy(Employee_.name))
                        .all())
                .containsExactly("Ann", "Dee");
        assertThatSql(log)
                .hasStatements("select e1.name from employees e1 join departments d2 on e1.department_code = d2.code"
                        + " where d2.title = ? order by e1.name");
    }

    @Test
    void a_join_of_a_collection_gives_each_root_once(Session session) {
        List<Employee> found = session.scalars(
                        select(Employee.class).join(Employee_.tasks).orderBy(Employee_.name))
                .all();
        assertThat(found).extracting(Employee::getName).containsExactly("Ann", "Bob", "Dee");
    }

    @Test
    void a_limit_beside_a_join_of_a_collection_counts_roots(Session session) {
        List<Employee> found = session.scalars(select(Employee.class)
                        .join(Employee_.tasks)
                        .orderBy(Employee_.name)
                        .limit(2))
                .all();
        assertThat(found).extracting(Employee::getName).containsExactly("Ann", "Bob");
    }

    @Test
    void a_left_join_keeps_rows_without_a_target(Session session) {
        List<Row> rows = session.execute(select(Employee_.name, count(Task_.id))
                        .from(Employee.class)
                        .leftJoin(Employee_.tasks)
                        .groupBy(Employee_.id, Employee_.name)
                        .orderBy(Employee_.name))
                .all();
        assertThat(rows)
                .extracting(Row::values)
                .containsExactly(List.of("Ann", 2L), List.of("Bob", 1L), List.of("Cid", 0L), List.of("Dee", 1L));
    }

    @Test
    void a_left_join_takes_a_further_condition(Session session) {
        List<Row> rows = session.execute(select(Employee_.name, count(Task_.id))
                        .from(Employee.class)
                        .leftJoin(Employee_.tasks, Task_.title.eq("call"))
                        .groupBy(Employee_.id, Employee_.name)
                        .orderBy(Employee_.name))
                .all();
        assertThat(rows).extracting(row -> row.get(1, Long.class)).containsExactly(1L, 0L, 0L, 1L);
    }

    @Test
    void an_alias_joins_an_entity_with_itself(Session session, StatementLog log) {
        Alias<Employee> boss = alias(Employee.class, "boss");
        assertThat(session.scalars(select(Employee.class)
                        .join(Employee_.boss, boss)
                        .where(boss.get(Employee_.name).eq("Ann"))
                        .orderBy(Employee_.name)))
                .extracting(Employee::getName)
                .containsExactly("Bob", "Cid");
        assertThat(log.texts().get(0))
                .contains("from employees e1 join employees e2 on e1.boss_id = e2.id where e2.name = ?");
    }

    @Test
    void columns_of_an_alias_are_selected(Session session) {
        Alias<Employee> boss = alias(Employee.class, "boss");
        List<Row> rows = session.execute(select(Employee_.name, boss.get(Employee_.name))
                        .from(Employee.class)
                        .leftJoin(Employee_.boss, boss)
                        .orderBy(Employee_.name))
                .all();
        assertThat(rows)
                .extracting(row -> row.get(boss.get(Employee_.name)))
                .containsExactly(null, "Ann", "Ann", "Bob");
    }

    @Test
    void an_alias_is_selected_as_an_entity(Session session) {
        Alias<Employee> chief = alias(Employee.class, "chief");
        assertThat(session.scalars(select(chief).where(chief.get(Employee_.age).lt(28))))
                .extracting(Employee::getName)
                .containsExactly("Dee");
    }

    @Test
    void entities_are_selected_beside_each_other(Session session) {
        Alias<Employee> boss = alias(Employee.class, "boss");
        Row row = session.execute(select(entity(Employee.class), boss)
                        .join(Employee_.boss, boss)
                        .where(Employee_.name.eq("Dee")))
                .one();
        Employee dee = row.get(0, Employee.class);
        assertThat(dee).isSameAs(row.get(entity(Employee.class)));
        assertThat(dee).isNotNull();
        assertThat(row.get(boss)).isSameAs(dee.getBoss());
    }

    @Test
    void a_path_joins_the_target(Session session, StatementLog log) {
        assertThat(names(session, Employee_.department.get(Department_.title).eq("Research")))
                .containsExactly("Bob");
        assertThatSql(log)
                .hasStatements(
                        "select e1.name from employees e1 left join departments d2 on e1.department_code = d2.code"
                                + " where d2.title = ? order by e1.name");
    }

    @Test
    void a_path_to_the_id_joins_nothing(Session session, StatementLog log) {
        assertThat(names(session, Employee_.department.get(Department_.code).eq("s")))
                .containsExactly("Ann", "Dee");
        assertThatSql(log)
                .hasStatements("select e1.name from employees e1 where e1.department_code = ? order by e1.name");
    }

    @Test
    void a_path_over_what_is_never_null_joins_inside(Session session, StatementLog log) {
        assertThat(session.scalars(select(Task_.title)
                        .where(Task_.employee.get(Employee_.name).eq("Bob"))))
                .containsExactly("code");
        assertThatSql(log)
                .hasStatements(
                        "select t1.title from tasks t1 join employees e2 on t1.employee_id = e2.id where e2.name = ?");
    }

    @Test
    void one_path_is_joined_once(Session session, StatementLog log) {
        assertThat(session.scalars(select(Task_.title)
                        .where(
                                Task_.employee.get(Employee_.name).eq("Ann"),
                                Task_.employee.get(Employee_.age).eq(30))
                        .orderBy(Task_.employee.get(Employee_.name), Task_.title)))
                .containsExactly("call", "plan");
        assertThat(log.texts().get(0)).containsOnlyOnce("join");
    }

    @Test
    void paths_go_on_over_several_relationships(Session session) {
        assertThat(session.scalars(select(Task_.title)
                        .where(Task_.employee
                                .get(Employee_.boss)
                                .get(Employee_.boss)
                                .get(Employee_.name)
                                .eq("Ann"))))
                .containsExactly("call");
    }

    @Test
    void a_path_in_a_select_is_null_where_the_target_is_missing(Session session) {
        assertThat(session.scalars(select(Employee_.department.get(Department_.title))
                                .orderBy(Employee_.name))
                        .all())
                .containsExactly("Sales", "Research", null, "Sales");
    }

    @Test
    void a_to_one_relationship_is_selected_as_an_entity(Session session) {
        Department department = session.scalar(select(Employee_.department).where(Employee_.name.eq("Bob")));
        assertThat(department).isNotNull();
        assertThat(department.getTitle()).isEqualTo("Research");
    }

    @Test
    void any_asks_for_an_element(Session session, StatementLog log) {
        assertThat(names(session, Employee_.tasks.any(Task_.hours.gt(2)))).containsExactly("Ann", "Bob");
        assertThatSql(log)
                .hasStatements("select e1.name from employees e1 where exists"
                        + " (select 1 from tasks t2 where t2.employee_id = e1.id and t2.hours > ?) order by e1.name");
    }

    @Test
    void any_without_a_condition_asks_whether_there_are_elements(Session session) {
        assertThat(names(session, Employee_.tasks.any())).containsExactly("Ann", "Bob", "Dee");
        assertThat(names(session, Employee_.tasks.isEmpty())).containsExactly("Cid");
        assertThat(names(session, Employee_.tasks.isNotEmpty())).containsExactly("Ann", "Bob", "Dee");
    }

    @Test
    void has_asks_for_a_target(Session session) {
        assertThat(names(session, Employee_.department.has(Department_.title.like("S%"))))
                .containsExactly("Ann", "Dee");
    }

    @Test
    void any_and_has_are_nested(Session session) {
        assertThat(session.scalars(select(Department_.title)
                        .where(Department_.employees.any(Employee_.tasks.any(Task_.title.eq("call"))))))
                .containsExactly("Sales");
        assertThat(session.scalars(select(Task_.title)
                        .where(Task_.employee.has(Employee_.department.has(Department_.code.eq("r"))))))
                .containsExactly("code");
    }

    @Test
    void conditions_inside_any_may_name_the_row_around(Session session) {
        assertThat(names(
                        session,
                        Employee_.tasks.any(Task_.employee.get(Employee_.id).eq(Employee_.id))))
                .containsExactly("Ann", "Bob", "Dee");
    }
}
