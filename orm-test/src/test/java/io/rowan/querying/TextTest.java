package io.rowan.querying;

import static io.rowan.query.Dsl.coalesce;
import static io.rowan.query.Dsl.concat;
import static io.rowan.query.Dsl.length;
import static io.rowan.query.Dsl.lower;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.upper;
import static io.rowan.query.Dsl.value;
import static io.rowan.querying.Staff.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Selectable;
import io.rowan.test.RowanTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class TextTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        Staff.fill(orm);
    }

    private static <T> @Nullable T ofBob(Session session, Selectable<T> expression) {
        return session.scalar(select(expression).from(Employee.class).where(Employee_.name.eq("Bob")));
    }

    @Test
    void like_matches_a_pattern(Session session) {
        assertThat(names(session, Employee_.name.like("_o%"))).containsExactly("Bob");
    }

    @Test
    void like_tells_cases_apart(Session session) {
        assertThat(names(session, Employee_.name.like("b%"))).isEmpty();
    }

    @Test
    void ilike_takes_cases_as_one(Session session) {
        assertThat(names(session, Employee_.name.ilike("%B%"))).containsExactly("Bob");
    }

    @Test
    void ilike_matches_against_an_expression(Session session) {
        assertThat(names(session, Employee_.name.ilike(Employee_.name.upper()))).hasSize(4);
    }

    @Test
    void like_matches_against_an_expression(Session session) {
        assertThat(names(session, value("Annabel").like(Employee_.name.concat("%"))))
                .containsExactly("Ann");
    }

    @Test
    void lower_and_upper_change_the_case(Session session) {
        assertThat(ofBob(session, lower(Employee_.name))).isEqualTo("bob");
        assertThat(ofBob(session, upper(Employee_.name))).isEqualTo("BOB");
    }

    @Test
    void lower_can_be_compared(Session session) {
        assertThat(names(session, Employee_.name.lower().eq("dee"))).containsExactly("Dee");
    }

    @Test
    void concat_puts_texts_together(Session session) {
        assertThat(ofBob(session, concat(Employee_.name, value(" of "), Employee_.address.get(Address_.city))))
                .isEqualTo("Bob of Basel");
    }

    @Test
    void concat_with_null_is_null(Session session) {
        assertThat(session.scalar(select(Employee_.name.concat(Employee_.address.get(Address_.city)))
                        .where(Employee_.name.eq("Cid"))))
                .isNull();
    }

    @Test
    void length_counts_characters(Session session) {
        assertThat(ofBob(session, length(Employee_.name))).isEqualTo(3);
    }

    @Test
    void coalesce_takes_the_first_value(Session session) {
        assertThat(session.scalars(select(coalesce(Employee_.address.get(Address_.city), "nowhere"))
                                .orderBy(Employee_.name))
                        .all())
                .containsExactly("Bern", "Basel", "nowhere", "Bern");
    }

    @Test
    void coalesce_takes_expressions(Session session) {
        assertThat(session.scalar(select(coalesce(Employee_.address.get(Address_.city), Employee_.name))
                        .where(Employee_.name.eq("Cid"))))
                .isEqualTo("Cid");
    }

    @Test
    void starts_with_takes_wildcards_for_characters(Session session) {
        session.add(new Employee("50%_!x"));
        session.add(new Employee("50ab!x"));
        assertThat(names(session, Employee_.name.startsWith("50%_!"))).containsExactly("50%_!x");
        assertThat(names(session, Employee_.name.endsWith("_!x"))).containsExactly("50%_!x");
        assertThat(names(session, Employee_.name.contains("%_"))).containsExactly("50%_!x");
        assertThat(names(session, Employee_.name.icontains("%_!X"))).containsExactly("50%_!x");
    }
}
