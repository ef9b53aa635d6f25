package io.rowan.querying;

import static io.rowan.query.Dsl.avg;
import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.EntityInstantiationException;
import io.rowan.querying.RecordTest.Mean;
import io.rowan.querying.RecordTest.Person;
import io.rowan.querying.RecordTest.Years;
import io.rowan.test.RowanTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Above 2,000 rows of one select its records are read in another way, with the same outcome. */
@RowanTest(
        entities = {Employee.class, Department.class, Task.class},
        database = "h2")
class ManyRecordsTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        Staff.fill(orm);
    }

    @Test
    void records_are_the_same_when_many_have_come(Session session) {
        for (int i = 0; i < 1_001; i++) {
            assertThat(people(session, List.of("Bob", "Cid")))
                    .containsExactly(
                            new Person("Bob", 40, Level.SENIOR, LocalDate.of(2010, 6, 15)),
                            new Person("Cid", null, null, null));
        }
    }

    private static List<Person> people(Session session, List<String> names) {
        return session.scalars(select(Employee_.name, Employee_.age, Employee_.level, Employee_.hired)
                        .where(Employee_.name.in(names))
                        .orderBy(Employee_.name)
                        .into(Person.class))
                .all();
    }

    @Test
    void a_null_for_a_primitive_is_an_error_when_many_rows_have_come_too(Session session) {
        for (int i = 0; i < 1_001; i++) {
            assertThat(years(session, List.of("Ann", "Bob")).get(1)).isEqualTo(new Years("Bob", 40));
        }
        assertThatThrownBy(() -> years(session, List.of("Bob", "Cid")))
                .isInstanceOf(EntityInstantiationException.class)
                .hasMessageContaining("the value of age is null, which a int cannot hold");
    }

    private static List<Years> years(Session session, List<String> names) {
        return session.scalars(select(Employee_.name, Employee_.age)
                        .where(Employee_.name.in(names))
                        .orderBy(Employee_.name)
                        .into(Years.class))
                .all();
    }

    @Test
    void numbers_are_converted_when_many_rows_have_come_too(Session session) {
        for (int i = 0; i < 2_002; i++) {
            assertThat(session.scalar(select(avg(Employee_.age), count(Employee_.age))
                            .where(Employee_.age.lt(40))
                            .into(Mean.class)))
                    .isEqualTo(new Mean(27.5, 2));
        }
    }
}
