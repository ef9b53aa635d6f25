package io.rowan.querying;

import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.QueryException;
import io.rowan.error.SqlSyntaxException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class NativeTest {
    record Hire(
            String name,
            @Nullable LocalDate hired,
            @Nullable BigDecimal salary) {}

    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Staff.fill(orm);
        log.clear();
    }

    @Test
    void native_text_gives_entities(Session session, StatementLog log) {
        Employee bob = session.scalars(sql(Employee.class, "select * from employees where name = :name")
                        .set("name", "Bob"))
                .one();
        assertThat(bob.getAge()).isEqualTo(40);
        assertThatSql(log)
                .hasStatements("select * from employees where name = ?")
                .statement(0)
                .hasParameters("Bob");
    }

    @Test
    void entities_of_native_text_are_those_of_the_session(Session session) {
        Employee bob = Staff.named(session, "Bob");
        assertThat(session.scalar(sql(Employee.class, "select * from employees where age = 40")))
                .isSameAs(bob);
    }

    @Test
    void native_text_gives_records_by_position(Session session) {
        assertThat(session.scalars(sql(Hire.class, "select name, hired, salary from employees where name = 'Ann'")))
                .containsExactly(new Hire("Ann", LocalDate.of(2020, 1, 1), new BigDecimal("5000.00")));
    }

    @Test
    void native_text_gives_single_values(Session session) {
        assertThat(session.scalar(sql(Long.class, "select count(*) from tasks")))
                .isEqualTo(4L);
        assertThat(session.scalars(sql(String.class, "select title from departments order by title")))
                .containsExactly("Empty", "Research", "Sales");
    }

    @Test
    void native_text_gives_rows(Session session) {
        Row row = session.execute(sql("select name, age as years, hired from employees where name = 'Bob'"))
                .one();
        assertThat(row.get("name", String.class)).isEqualTo("Bob");
        assertThat(row.get("years", Integer.class)).isEqualTo(40);
        assertThat(row.get("hired", LocalDate.class)).isEqualTo(LocalDate.of(2010, 6, 15));
        assertThat(row.values()).containsExactly("Bob", 40, LocalDate.of(2010, 6, 15));
    }

    @Test
    void native_statements_tell_how_many_rows_they_wrote(Session session) {
        assertThat(session.execute(sql("update tasks set hours = hours + :more where hours < :most")
                                .set("more", 1)
                                .set("most", 4))
                        .rowCount())
                .isEqualTo(3);
    }

    @Test
    void a_parameter_may_stand_twice(Session session) {
        assertThat(session.scalars(sql(String.class, "select name from employees where name = :x or name = upper(:x)")
                        .set("x", "Ann")))
                .containsExactly("Ann");
    }

    @Test
    void a_null_parameter_is_bound(Session session) {
        assertThat(session.scalar(sql(Long.class, "select count(*) from employees where name = :name")
                        .set("name", null)))
                .isZero();
    }

    @Test
    void a_list_parameter_stands_for_its_values(Session session) {
        assertThat(session.scalars(sql(String.class, "select name from employees where age in (:ages) order by name")
                        .set("ages", List.of(30, 25))))
                .containsExactly("Ann", "Dee");
    }

    @Test
    void lists_of_nearly_one_length_share_a_statement(Session session, StatementLog log) {
        for (int length = 6; length < 9; length++) {
            session.execute(sql("select name from employees where age in (:ages)")
                    .set("ages", IntStream.range(0, length).boxed().toList()));
        }
        assertThat(log.texts()).hasSize(3).containsOnly(log.texts().get(0));
    }

    @Test
    void a_list_that_is_not_in_parentheses_of_in_is_not_padded(Session session, StatementLog log) {
        assertThat(session.scalar(sql(String.class, "select coalesce(name, :parts) from employees where age = 30")
                        .set("parts", List.of("a", "b", "c"))))
                .isEqualTo("Ann");
        assertThat(log.texts()).singleElement().asString().contains("coalesce(name, ?, ?, ?)");
    }

    @Test
    void enums_and_dates_are_parameters(Session session) {
        assertThat(session.scalars(sql(String.class, "select name from employees where level = :level and hired > :day")
                        .set("level", Level.JUNIOR)
                        .set("day", LocalDate.of(2021, 1, 1))))
                .containsExactly("Dee");
    }

    @Test
    void what_is_quoted_is_no_parameter(Session session) {
        assertThat(session.scalar(sql(String.class, "select ':x' from employees where name = :x -- :y")
                        .set("x", "Ann")))
                .isEqualTo(":x");
    }

    @Test
    void native_text_sees_what_is_pending(Session session) {
        session.add(new Employee("Eve"));
        assertThat(session.scalar(sql(Long.class, "select count(*) from employees")))
                .isEqualTo(5L);
    }

    @Test
    void a_parameter_that_is_not_set_is_an_error(Session session) {
        assertThatThrownBy(() -> session.execute(sql("select * from employees where name = :name")))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(\"select * from employees where name = :name\"): the parameter :name is not set. Add"
                        + " .set(\"name\", value), or write \\: for a colon that begins no parameter.");
    }

    @Test
    void a_parameter_that_is_not_there_is_an_error() {
        assertThatThrownBy(
                        () -> sql("select * from employees where name = :name").set("nam", "x"))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(…).set(\"nam\", …): the text has no parameter :nam. It has :name.");
    }

    @Test
    void an_empty_list_is_an_error() {
        assertThatThrownBy(() -> sql("select 1 where 1 in (:list)").set("list", List.of()))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(…).set(\"list\", []): SQL has no empty list. Leave the condition out when there are no"
                        + " values.");
    }

    @Test
    void an_entity_without_all_its_columns_is_an_error(Session session) {
        assertThatThrownBy(() -> session.scalars(sql(Task.class, "select id, title from tasks")))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(Task.class, …): the text does not select [hours, employee_id], so no Task can be read."
                        + " Select tasks.* or these columns too, or read rows with sql(text).");
    }

    @Test
    void a_record_with_other_components_is_an_error(Session session) {
        assertThatThrownBy(() -> session.scalars(sql(Hire.class, "select name from employees")))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(Hire.class, …): the record has 3 components, but the text selects 1 columns. Select as"
                        + " many, in their order.");
    }

    @Test
    void text_that_the_database_does_not_understand_is_an_error(Session session) {
        assertThatThrownBy(() -> session.execute(sql("selct 1"))).isInstanceOf(SqlSyntaxException.class);
        session.rollback();
        assertThat(session.scalar(sql(Long.class, "select count(*) from tasks")))
                .isEqualTo(4L);
    }
}
