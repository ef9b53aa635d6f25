package io.rowan.querying;

import static io.rowan.query.Dsl.avg;
import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.entity;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.EntityInstantiationException;
import io.rowan.error.QueryException;
import io.rowan.test.RowanTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class RecordTest {
    record Hours(String name, long tasks, @Nullable BigDecimal hours) {}

    record Person(
            String name,
            @Nullable Integer age,
            @Nullable Level level,
            @Nullable LocalDate hired) {}

    record Years(String name, int age) {}

    record Mean(double age, int people) {}

    record Assignment(Employee employee, @Nullable Department department) {}

    record Checked(String name) {
        Checked {
            if (name.startsWith("B")) {
                throw new IllegalArgumentException("no B");
            }
        }
    }

    @BeforeEach
    void fill(SessionFactory orm) {
        Staff.fill(orm);
    }

    @Test
    void rows_become_records_by_position(Session session) {
        assertThat(session.scalar(select(Employee_.name, Employee_.age, Employee_.level, Employee_.hired)
                        .where(Employee_.name.eq("Bob"))
                        .into(Person.class)))
                .isEqualTo(new Person("Bob", 40, Level.SENIOR, LocalDate.of(2010, 6, 15)));
    }

    @Test
    void nulls_become_nulls_of_components(Session session) {
        assertThat(session.scalar(select(Employee_.name, Employee_.age, Employee_.level, Employee_.hired)
                        .where(Employee_.name.eq("Cid"))
                        .into(Person.class)))
                .isEqualTo(new Person("Cid", null, null, null));
    }

    @Test
    void numbers_become_the_types_of_components(Session session) {
        assertThat(session.scalars(select(Employee_.name, count(Task_.id), sum(Task_.hours))
                                .from(Employee.class)
                                .join(Employee_.tasks)
                                .groupBy(Employee_.id, Employee_.name)
                                .orderBy(Employee_.name)
                                .into(Hours.class))
                        .first())
                .isEqualTo(new Hours("Ann", 2, new BigDecimal("4")));
    }

    @Test
    void a_count_becomes_an_int_and_a_mean_a_double(Session session) {
        assertThat(session.scalar(select(avg(Employee_.age), count(Employee_.age))
                        .where(Employee_.age.lt(40))
                        .into(Mean.class)))
                .isEqualTo(new Mean(27.5, 2));
    }

    @Test
    void entities_become_components(Session session) {
        Assignment found = session.scalars(select(entity(Employee.class), Employee_.department)
                        .where(Employee_.name.eq("Ann"))
                        .into(Assignment.class))
                .one();
        assertThat(found.employee()).isSameAs(Staff.named(session, "Ann"));
        assertThat(found.department()).isSameAs(found.employee().getDepartment());
    }

    @Test
    void one_column_becomes_a_record_of_one_component(Session session) {
        assertThat(session.scalars(
                        select(Employee_.name).where(Employee_.name.eq("Ann")).into(Checked.class)))
                .containsExactly(new Checked("Ann"));
    }

    @Test
    void a_null_for_a_primitive_is_an_error_that_names_the_component(Session session) {
        assertThatThrownBy(() -> session.scalars(select(Employee_.name, Employee_.age)
                        .where(Employee_.name.eq("Cid"))
                        .into(Years.class)))
                .isInstanceOf(EntityInstantiationException.class)
                .hasMessage(
                        "The record " + Years.class.getName() + " cannot be made from a row: the value of age is null,"
                                + " which a int cannot hold. Declare it as Integer, or select coalesce(..., 0).");
    }

    @Test
    void an_error_of_the_constructor_arrives_as_it_is(Session session) {
        assertThatThrownBy(() -> session.scalars(select(Employee_.name).into(Checked.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no B");
    }

    @Test
    void a_record_with_too_few_components_is_an_error(Session session) {
        assertThatThrownBy(() -> session.scalars(
                        select(Employee_.name, Employee_.age, Employee_.hired).into(Years.class)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Years")
                .hasMessageContaining("2 components")
                .hasMessageContaining("3");
    }

    @Test
    void a_class_that_is_no_record_is_an_error(Session session) {
        assertThatThrownBy(() -> session.scalars(select(Employee_.name).into(String.class)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("String")
                .hasMessageContaining("record");
    }
}
