package io.rowan.querying;

import static io.rowan.query.Dsl.coalesce;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.value;
import static io.rowan.querying.Staff.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Selectable;
import io.rowan.test.RowanTest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class ArithmeticTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        Staff.fill(orm);
    }

    private static <T> @Nullable T ofBob(Session session, Selectable<T> expression) {
        return session.scalar(select(expression).from(Employee.class).where(Employee_.name.eq("Bob")));
    }

    @Test
    void plus_adds(Session session) {
        assertThat(ofBob(session, Employee_.age.plus(2))).isEqualTo(42);
    }

    @Test
    void minus_takes_away(Session session) {
        assertThat(ofBob(session, Employee_.age.minus(2))).isEqualTo(38);
    }

    @Test
    void times_multiplies(Session session) {
        assertThat(ofBob(session, Employee_.salary.times(2))).isEqualByComparingTo("12001.00");
    }

    @Test
    void divided_by_divides(Session session) {
        assertThat(ofBob(session, Employee_.salary.dividedBy(4))).isEqualByComparingTo("1500.125");
    }

    @Test
    void whole_numbers_divide_without_a_rest(Session session) {
        assertThat(ofBob(session, Employee_.age.dividedBy(3))).isEqualTo(13);
    }

    @Test
    void expressions_are_operands(Session session) {
        assertThat(ofBob(session, Employee_.salary.times(Employee_.age))).isEqualByComparingTo("240020.00");
    }

    @Test
    void what_is_computed_first_stays_together(Session session) {
        assertThat(ofBob(session, Employee_.age.plus(2).times(2))).isEqualTo(84);
        assertThat(ofBob(session, Employee_.age.minus(Employee_.age.minus(1)))).isEqualTo(1);
    }

    @Test
    void computing_with_null_is_null(Session session) {
        assertThat(session.scalar(select(Employee_.age.plus(1)).where(Employee_.name.eq("Cid"))))
                .isNull();
    }

    @Test
    void computed_values_are_compared(Session session) {
        assertThat(names(session, Employee_.age.times(2).gt(60))).containsExactly("Bob");
    }

    @Test
    void a_fraction_beside_a_whole_number_keeps_its_digits(Session session) {
        assertThat(names(session, Employee_.salary.gt(Employee_.salary.minus(new BigDecimal("0.50")))))
                .hasSize(3);
        assertThat(ofBob(session, Employee_.salary.minus(new BigDecimal("0.50"))))
                .isEqualByComparingTo("6000");
    }

    @Test
    void coalesce_takes_a_number_for_null(Session session) {
        assertThat(names(session, coalesce(Employee_.age, 0).eq(0))).containsExactly("Cid");
    }

    @Test
    void a_value_can_be_selected(Session session) {
        assertThat(ofBob(session, value(7))).isEqualTo(7);
        assertThat(ofBob(session, value("x"))).isEqualTo("x");
    }
}
