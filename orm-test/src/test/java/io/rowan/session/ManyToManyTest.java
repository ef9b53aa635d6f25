package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many-to-many relationships over a join table, as sets on both sides (semantics, rules 6 and 7). */
@RowanTest(entities = {Student.class, Course.class})
class ManyToManyTest {
    private long adaId;
    private long mathsId;
    private long artId;

    @BeforeEach
    void enrol_ada(SessionFactory orm, StatementLog log) {
        Course maths = new Course("Maths");
        Course art = new Course("Art");
        Student ada = new Student("Ada", maths, art);
        orm.inTransaction(session -> session.add(ada));
        adaId = ada.id;
        mathsId = maths.id;
        artId = art.id;
        log.clear();
    }

    private static long links(SessionFactory orm) {
        return orm.fromTransaction(session -> session.scalars(sql(Long.class, "select count(*) from enrolment"))
                .one());
    }

    @Test
    void the_rows_of_the_join_table_are_written_in_one_round_trip(
            SessionFactory orm, StatementLog log, Dialect dialect) {
        orm.inTransaction(session -> session.add(new Student("Bob", new Course("a"), new Course("b"))));

        assertThatSql(log).hasInserts(dialect.inserts().manyIdentities() ? 3 : 4);
        assertThat(links(orm)).isEqualTo(4);
    }

    @Test
    void both_sides_are_read(Session session) {
        Student ada = session.get(Student.class, adaId);

        assertThat(ada.courses).extracting(course -> course.title).containsExactlyInAnyOrder("Maths", "Art");
        assertThat(session.get(Course.class, mathsId).students).containsExactly(ada);
    }

    @Test
    void a_change_of_the_owning_side_is_seen_by_the_loaded_other_side(Session session) {
        Student ada = session.get(Student.class, adaId);
        Course maths = session.get(Course.class, mathsId);
        assertThat(maths.students).hasSize(1);
        ada.courses.remove(maths);

        session.flush();

        assertThat(maths.students).isEmpty();
    }

    @Test
    void a_change_of_the_inverse_side_is_written(SessionFactory orm, Session session) {
        Student bob = new Student("Bob");
        session.add(bob);
        session.get(Course.class, mathsId).students.add(bob);
        session.commit();

        assertThat(bob.courses).extracting(course -> course.title).containsExactly("Maths");
        assertThat(links(orm)).isEqualTo(3);
    }

    @Test
    void a_link_that_is_set_on_both_sides_is_written_once(SessionFactory orm, Session session) {
        Student bob = new Student("Bob");
        Course maths = session.get(Course.class, mathsId);
        bob.courses.add(maths);
        maths.students.add(bob);
        session.add(bob);
        session.commit();

        assertThat(links(orm)).isEqualTo(3);
    }

    @Test
    void a_set_that_is_replaced_is_diffed(SessionFactory orm, Session session, StatementLog log) {
        Student ada = session.get(Student.class, adaId);
        Course maths = session.get(Course.class, mathsId);
        assertThat(ada.courses).hasSize(2);
        Course music = new Course("Music");
        ada.courses = new HashSet<>(Set.of(maths, music));
        log.clear();

        session.commit();

        assertThat(log.texts().get(0)).contains("insert into course (title) values (?)");
        assertThatSql(log)
                .hasRoundTrips(3)
                .statement(1)
                .hasText("insert into enrolment (student_id, course_id) values (?, ?)")
                .statement(2)
                .hasText("delete from enrolment where student_id = ? and course_id = ?")
                .hasParameters(adaId, artId);
        assertThat(links(orm)).isEqualTo(2);
    }

    @Test
    void deleting_the_owner_deletes_its_links_and_no_course(SessionFactory orm, Session session) {
        session.delete(session.get(Student.class, adaId));
        session.commit();

        assertThat(links(orm)).isZero();
        assertThat(session.scalars(select(Course.class)).all()).hasSize(2);
    }

    @Test
    void deleting_the_inverse_side_deletes_its_links(SessionFactory orm, Session session) {
        Student ada = session.get(Student.class, adaId);
        assertThat(ada.courses).hasSize(2);
        session.delete(session.get(Course.class, mathsId));
        session.commit();

        assertThat(ada.courses).extracting(course -> course.title).containsExactly("Art");
        assertThat(links(orm)).isOne();
    }
}
