package io.rowan.querying;

import static io.rowan.query.Dsl.and;
import static io.rowan.query.Dsl.not;
import static io.rowan.query.Dsl.or;
import static io.rowan.querying.Staff.names;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class ComparisonTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Staff.fill(orm);
        log.clear();
    }

    @Test
    void eq_finds_equal_values(Session session, StatementLog log) {
        assertThat(names(session, Employee_.name.eq("Bob"))).containsExactly("Bob");
        assertThatSql(log)
                .hasStatements("select e1.name from employees e1 where e1.name = ? order by e1.name")
                .statement(0)
                .hasParameters("Bob");
    }

    @Test
    void eq_of_null_is_a_null_test(Session session, StatementLog log) {
        assertThat(names(session, Employee_.age.eq((Integer) null))).containsExactly("Cid");
        assertThatSql(log).hasStatements("select e1.name from employees e1 where e1.age is null order by e1.name");
    }

    @Test
    void eq_compares_two_expressions(Session session) {
        assertThat(names(session, Employee_.address.get(Address_.city).eq(Employee_.address.get(Address_.city))))
                .containsExactly("Ann", "Bob", "Dee");
    }

    @Test
    void eq_compares_entities_by_their_ids_without_a_join(Session session, StatementLog log) {
        Employee ann = Staff.named(session, "Ann");
        log.clear();
        assertThat(names(session, Employee_.boss.eq(ann))).containsExactly("Bob", "Cid");
        assertThatSql(log)
                .hasStatements("select e1.name from employees e1 where e1.boss_id = ? order by e1.name")
                .statement(0)
                .hasParameters(ann.getId());
    }

    @Test
    void eq_compares_enums(Session session) {
        assertThat(names(session, Employee_.level.eq(Level.JUNIOR))).containsExactly("Ann", "Dee");
    }

    @Test
    void ne_leaves_nulls_out(Session session) {
        assertThat(names(session, Employee_.age.ne(30))).containsExactly("Bob", "Dee");
    }

    @Test
    void ne_of_null_finds_what_is_there(Session session) {
        assertThat(names(session, Employee_.age.ne((Integer) null))).containsExactly("Ann", "Bob", "Dee");
    }

    @Test
    void gt_leaves_the_bound_out(Session session) {
        assertThat(names(session, Employee_.age.gt(30))).containsExactly("Bob");
    }

    @Test
    void ge_takes_the_bound_in(Session session) {
        assertThat(names(session, Employee_.age.ge(30))).containsExactly("Ann", "Bob");
    }

    @Test
    void lt_leaves_the_bound_out(Session session) {
        assertThat(names(session, Employee_.age.lt(30))).containsExactly("Dee");
    }

    @Test
    void le_takes_the_bound_in(Session session) {
        assertThat(names(session, Employee_.age.le(30))).containsExactly("Ann", "Dee");
    }

    @Test
    void dates_are_compared(Session session) {
        assertThat(names(session, Employee_.hired.lt(LocalDate.of(2020, 1, 1)))).containsExactly("Bob");
    }

    @Test
    void between_takes_both_bounds_in(Session session, StatementLog log) {
        assertThat(names(session, Employee_.salary.between(new BigDecimal("4000"), new BigDecimal("5000"))))
                .containsExactly("Ann", "Dee");
        assertThatSql(log)
                .hasStatements("select e1.name from employees e1 where e1.salary between ? and ? order by e1.name");
    }

    @Test
    void in_finds_listed_values(Session session) {
        assertThat(names(session, Employee_.name.in("Ann", "Dee", "Zoe"))).containsExactly("Ann", "Dee");
    }

    @Test
    void in_of_an_empty_list_finds_nothing(Session session) {
        assertThat(names(session, Employee_.name.in(List.of()))).isEmpty();
    }

    @Test
    void not_in_of_an_empty_list_finds_everything(Session session) {
        assertThat(names(session, Employee_.age.notIn(List.of()))).containsExactly("Ann", "Bob", "Cid", "Dee");
    }

    @Test
    void in_takes_thousands_of_values(Session session) {
        List<Integer> ages = IntStream.rangeClosed(26, 5_000).boxed().toList();
        assertThat(names(session, Employee_.age.in(ages))).containsExactly("Ann", "Bob");
    }

    @Test
    void lists_of_nearly_one_length_share_a_statement(Session session, StatementLog log) {
        names(session, Employee_.age.in(1, 2, 3, 4, 5, 6));
        names(session, Employee_.age.in(1, 2, 3, 4, 5, 6, 7));
        assertThat(log.texts().get(0)).isEqualTo(log.texts().get(1));
    }

    @Test
    void in_takes_entities(Session session) {
        Employee ann = Staff.named(session, "Ann");
        Employee bob = Staff.named(session, "Bob");
        assertThat(names(session, Employee_.boss.in(ann, bob))).containsExactly("Bob", "Cid", "Dee");
    }

    @Test
    void is_null_finds_missing_values(Session session) {
        assertThat(names(session, Employee_.department.isNull())).containsExactly("Cid");
    }

    @Test
    void is_not_null_finds_values(Session session) {
        assertThat(names(session, Employee_.boss.isNotNull())).containsExactly("Bob", "Cid", "Dee");
    }

    @Test
    void a_boolean_attribute_is_a_condition(Session session) {
        assertThat(names(session, Employee_.active)).containsExactly("Ann", "Bob", "Dee");
    }

    @Test
    void a_boolean_attribute_can_be_compared(Session session) {
        assertThat(names(session, Employee_.active.eq(false))).containsExactly("Cid");
    }

    @Test
    void conditions_of_where_must_all_hold(Session session, StatementLog log) {
        assertThat(names(session, Employee_.age.gt(20), Employee_.level.eq(Level.JUNIOR)))
                .containsExactly("Ann", "Dee");
        assertThatSql(log)
                .hasStatements("select e1.name from employees e1 where e1.age > ? and e1.level = ? order by e1.name");
    }

    @Test
    void or_binds_weaker_than_and(Session session) {
        assertThat(names(session, or(Employee_.age.eq(25), Employee_.age.eq(40)), Employee_.level.eq(Level.SENIOR)))
                .containsExactly("Bob");
    }

    @Test
    void or_holds_where_one_condition_does(Session session) {
        assertThat(names(session, or(Employee_.age.isNull(), Employee_.age.gt(35))))
                .containsExactly("Bob", "Cid");
    }

    @Test
    void not_turns_a_condition_round(Session session) {
        assertThat(names(session, not(or(Employee_.name.eq("Ann"), Employee_.name.eq("Bob")))))
                .containsExactly("Cid", "Dee");
    }

    @Test
    void an_empty_where_is_no_condition(Session session, StatementLog log) {
        assertThat(names(session)).hasSize(4);
        assertThatSql(log).hasStatements("select e1.name from employees e1 order by e1.name");
    }

    @Test
    void an_empty_and_is_no_condition(Session session, StatementLog log) {
        assertThat(names(session, and())).hasSize(4);
        assertThatSql(log).hasStatements("select e1.name from employees e1 order by e1.name");
    }
}
