package io.rowan.querying;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Select;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Employee.class, Department.class, Task.class})
class ClauseTest {
    private static final Select<String> NAMES = select(Employee_.name);

    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Staff.fill(orm);
        log.clear();
    }

    @Test
    void entities_are_selected_with_all_their_columns(Session session, StatementLog log) {
        assertThat(session.scalars(select(Department.class).orderBy(Department_.code)))
                .extracting(Department::getTitle)
                .containsExactly("Empty", "Research", "Sales");
        assertThatSql(log).hasStatements("select d1.code, d1.title from departments d1 order by d1.code");
    }

    @Test
    void order_by_sorts_upwards(Session session) {
        assertThat(session.scalars(NAMES.where(Employee_.active).orderBy(Employee_.age.asc())))
                .containsExactly("Dee", "Ann", "Bob");
    }

    @Test
    void order_by_sorts_downwards(Session session) {
        assertThat(session.scalars(NAMES.where(Employee_.active).orderBy(Employee_.age.desc())))
                .containsExactly("Bob", "Ann", "Dee");
    }

    @Test
    void order_by_takes_several_terms(Session session) {
        assertThat(session.scalars(NAMES.where(Employee_.active)
                        .orderBy(Employee_.level.asc())
                        .orderBy(Employee_.name.desc())))
                .containsExactly("Dee", "Ann", "Bob");
    }

    @Test
    void nulls_come_first_where_asked(Session session) {
        assertThat(session.scalars(NAMES.orderBy(Employee_.age.asc().nullsFirst())))
                .containsExactly("Cid", "Dee", "Ann", "Bob");
        assertThat(session.scalars(NAMES.orderBy(Employee_.age.desc().nullsFirst())))
                .containsExactly("Cid", "Bob", "Ann", "Dee");
    }

    @Test
    void nulls_come_last_where_asked(Session session) {
        assertThat(session.scalars(NAMES.orderBy(Employee_.age.asc().nullsLast())))
                .containsExactly("Dee", "Ann", "Bob", "Cid");
        assertThat(session.scalars(NAMES.orderBy(Employee_.age.desc().nullsLast())))
                .containsExactly("Bob", "Ann", "Dee", "Cid");
    }

    @Test
    void order_by_takes_computed_values(Session session) {
        assertThat(session.scalars(NAMES.where(Employee_.active).orderBy(Employee_.age.times(-1))))
                .containsExactly("Bob", "Ann", "Dee");
    }

    @Test
    void limit_and_offset_cut_a_page_out(Session session, StatementLog log) {
        assertThat(session.scalars(NAMES.orderBy(Employee_.name).limit(2).offset(1)))
                .containsExactly("Bob", "Cid");
        assertThat(log.statements().get(0).parameterSets())
                .singleElement()
                .satisfies(values -> assertThat(values).containsExactlyInAnyOrder(1L, 2L));
    }

    @Test
    void a_limit_of_zero_gives_nothing(Session session) {
        assertThat(session.scalars(NAMES.limit(0))).isEmpty();
    }

    @Test
    void an_offset_needs_no_limit(Session session) {
        assertThat(session.scalars(NAMES.orderBy(Employee_.name).offset(3))).containsExactly("Dee");
    }

    @Test
    void distinct_gives_each_value_once(Session session) {
        assertThat(session.scalars(select(Task_.title).distinct().orderBy(Task_.title)))
                .containsExactly("call", "code", "plan");
    }

    @Test
    void from_names_what_is_read(Session session) {
        assertThat(session.scalar(select(count()).from(Department.class))).isEqualTo(3L);
    }

    @Test
    void a_statement_is_a_value_that_clauses_do_not_change(Session session) {
        Select<String> active = NAMES.where(Employee_.active);
        Select<String> young = active.where(Employee_.age.lt(30));
        assertThat(session.scalars(young)).containsExactly("Dee");
        assertThat(session.scalars(active).all()).hasSize(3);
        assertThat(session.scalars(NAMES).all()).hasSize(4);
    }

    @Test
    void one_statement_serves_several_sessions(SessionFactory orm) {
        Select<Employee> statement = select(Employee.class).where(Employee_.name.eq("Ann"));
        Employee first =
                orm.fromTransaction(session -> session.scalars(statement).one());
        Employee second =
                orm.fromTransaction(session -> session.scalars(statement).one());
        assertThat(first).isNotSameAs(second);
        assertThat(first.getId()).isEqualTo(second.getId());
    }

    @Test
    void statements_that_differ_in_values_alone_share_their_text(Session session, StatementLog log) {
        for (int limit : List.of(1, 2)) {
            session.scalars(NAMES.where(Employee_.age.gt(20 + limit)).limit(limit));
        }
        assertThat(log.texts().get(0)).isEqualTo(log.texts().get(1));
        assertThat(log.texts().get(0)).doesNotContain("20", "21");
    }
}
