package io.rowan.querying;

import static io.rowan.query.Dsl.avg;
import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.countDistinct;
import static io.rowan.query.Dsl.max;
import static io.rowan.query.Dsl.min;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sum;
import static io.rowan.query.Dsl.sumAsLong;
import static io.rowan.query.Dsl.value;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.query.Selectable;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class AggregateTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Staff.fill(orm);
        log.clear();
    }

    private static <T> T ofAll(Session session, Selectable<T> expression) {
        return session.scalars(select(expression).from(Employee.class)).one();
    }

    @Test
    void count_counts_rows(Session session) {
        assertThat(ofAll(session, count())).isEqualTo(4L);
    }

    @Test
    void count_of_an_expression_leaves_nulls_out(Session session) {
        assertThat(ofAll(session, count(Employee_.age))).isEqualTo(3L);
    }

    @Test
    void count_distinct_counts_different_values(Session session) {
        assertThat(ofAll(session, countDistinct(Employee_.level))).isEqualTo(2L);
    }

    @Test
    void sum_has_the_type_of_its_operand(Session session) {
        assertThat(ofAll(session, sum(Employee_.age))).isEqualTo(95);
        assertThat(ofAll(session, sum(Employee_.salary))).isEqualByComparingTo("15000.50");
    }

    @Test
    void sum_as_long_goes_beyond_integers(Session session) {
        assertThat(session.scalar(select(sumAsLong(value(2_000_000_000))).from(Employee.class)))
                .isEqualTo(8_000_000_000L);
    }

    @Test
    void avg_of_whole_numbers_has_a_fraction(Session session) {
        assertThat(ofAll(session, avg(Employee_.age))).isEqualTo(95 / 3.0, within(1e-9));
    }

    @Test
    void min_and_max_are_the_outermost_values(Session session) {
        assertThat(ofAll(session, min(Employee_.age))).isEqualTo(25);
        assertThat(ofAll(session, max(Employee_.name))).isEqualTo("Dee");
        assertThat(ofAll(session, max(Employee_.hired))).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void a_sum_of_no_rows_is_null_and_a_count_zero(Session session) {
        Row row = session.execute(select(sum(Employee_.age), count()).where(Employee_.name.eq("nobody")))
                .one();
        assertThat(row.get(sum(Employee_.age))).isNull();
        assertThat(row.get(count())).isZero();
    }

    @Test
    void groups_have_aggregates_of_their_own(Session session, StatementLog log) {
        List<Row> rows = session.execute(select(Employee_.level, count(), sum(Employee_.salary))
                        .where(Employee_.level.isNotNull())
                        .groupBy(Employee_.level)
                        .orderBy(Employee_.level.asc()))
                .all();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get(Employee_.level)).isEqualTo(Level.JUNIOR);
        assertThat(rows.get(0).get(count())).isEqualTo(2L);
        assertThat(rows.get(0).get(sum(Employee_.salary))).isEqualByComparingTo("9000.00");
        assertThatSql(log)
                .hasStatements("select e1.level, count(*), sum(e1.salary) from employees e1"
                        + " where e1.level is not null group by e1.level order by e1.level");
    }

    @Test
    void having_chooses_groups(Session session) {
        assertThat(session.scalars(
                                select(Employee_.level).groupBy(Employee_.level).having(count().gt(1L)))
                        .all())
                .containsExactly(Level.JUNIOR);
    }

    @Test
    void groups_are_sorted_by_aggregates(Session session) {
        assertThat(session.scalars(select(Employee_.level)
                                .where(Employee_.level.isNotNull())
                                .groupBy(Employee_.level)
                                .orderBy(sum(Employee_.salary).desc()))
                        .all())
                .containsExactly(Level.JUNIOR, Level.SENIOR);
    }

    @Test
    void groups_are_made_by_computed_values(Session session) {
        List<Row> rows = session.execute(select(Employee_.age.plus(5).dividedBy(10), count())
                        .where(Employee_.age.isNotNull())
                        .groupBy(Employee_.age.plus(5).dividedBy(10))
                        .orderBy(Employee_.age.plus(5).dividedBy(10)))
                .all();
        assertThat(rows).extracting(row -> row.get(1, Long.class)).containsExactly(2L, 1L);
    }

    @Test
    void a_computed_value_that_is_repeated_is_bound_once(Session session, StatementLog log, Dialect dialect) {
        session.execute(select(Employee_.age.plus(5).as("age"), count())
                .groupBy(Employee_.age.plus(5))
                .orderBy(Employee_.age.plus(5).desc()));
        assertThatSql(log).hasRoundTrips(1).statement(0).hasParameters(5);
        assertThat(log.texts().get(0).replaceFirst("cast\\(\\? as \\w+\\)", "?"))
                .isEqualTo(
                        dialect.supports(Feature.GROUP_BY_ALIAS)
                                ? "select e1.age + ? as value_1, count(*) from employees e1"
                                        + " group by value_1 order by value_1 desc"
                                : "select grouped.value_1 as value_1, count(*)"
                                        + " from (select e1.age + ? as value_1 from employees e1) grouped"
                                        + " group by grouped.value_1 order by grouped.value_1 desc");
    }

    @Test
    void a_computed_value_with_another_operand_is_another_value(Session session) {
        assertThat(session.scalars(select(Employee_.age.minus(30).times(Employee_.age.minus(30)))
                                .where(Employee_.active)
                                .orderBy(Employee_.age.minus(40).times(Employee_.age.minus(40))))
                        .all())
                .containsExactly(100, 0, 25);
        assertThat(session.scalars(select(Employee_.age.minus(40).times(Employee_.age.minus(40)))
                                .where(Employee_.active)
                                .orderBy(Employee_.age.minus(40).times(Employee_.age.minus(40))))
                        .all())
                .containsExactly(0, 100, 225);
    }

    @Test
    void a_sum_of_a_product_is_computed_by_the_database(Session session) {
        assertThat(ofAll(session, sum(Employee_.salary.times(Employee_.age)))).isEqualByComparingTo("490020.00");
        assertThat(ofAll(session, sum(Employee_.salary.times(2)))).isEqualByComparingTo(new BigDecimal("30001.00"));
    }
}
