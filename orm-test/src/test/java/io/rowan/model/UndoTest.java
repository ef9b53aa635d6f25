package io.rowan.model;

import static io.rowan.query.Dsl.update;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.EntityState;
import io.rowan.Savepoint;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rollback leaves, where random sequences of steps have found it wrong (semantics, rules 18 and 19). */
@RowanTest(entities = {Branch.class, Employee.class, Task.class, Skill.class, Badge.class, Note.class})
class UndoTest {
    private Branch branch = new Branch();

    @BeforeEach
    void load_a_branch(SessionFactory orm, Session session, StatementLog log) {
        branch.setLabel("north");
        orm.inTransaction(other -> other.add(branch));
        branch = session.get(Branch.class, branch.getId());
        session.commit();
        log.clear();
    }

    private static Note note(String label) {
        Note note = new Note();
        note.setLabel(label);
        return note;
    }

    @Test
    void a_new_object_with_an_assigned_id_is_transient_again(Session session) {
        Skill java = new Skill();
        java.setLabel("java");
        session.add(java);
        session.flush();
        session.rollback();

        assertThat(session.state(java)).isEqualTo(EntityState.TRANSIENT);
    }

    @Test
    void an_object_that_was_changed_and_refreshed_is_unchanged(Session session, StatementLog log) {
        branch.getNotes().add(note("sale"));
        session.flush();
        session.refresh(branch);
        session.rollback();
        log.clear();

        session.commit();

        assertThatSql(log).hasNoStatements();
        assertThat(branch.getNotes()).isEmpty();
    }

    @Test
    void rule_18_an_inverse_side_that_was_read_in_between_is_as_before(SessionFactory orm, Session session) {
        Employee ann = new Employee();
        ann.setLabel("Ann");
        Badge red = badge("red");
        ann.setBadge(red);
        orm.inTransaction(other -> other.add(ann));
        Employee same = Objects.requireNonNull(session.get(Employee.class, Objects.requireNonNull(ann.getId())));
        same.setAmount(1);
        session.flush();
        Badge blue = badge("blue");
        same.setBadge(blue);
        session.flush();

        session.rollback();

        assertThat(Objects.requireNonNull(same.getBadge()).getId()).isEqualTo(red.getId());
    }

    @Test
    @Requires(Feature.SAVEPOINTS)
    void rule_19_a_collection_that_was_read_inside_a_savepoint_is_read_again(Session session) {
        Savepoint point = session.beginNested();
        Employee ann = new Employee();
        ann.setLabel("Ann");
        ann.setBranch(branch);
        session.add(ann);
        session.flush();
        assertThat(branch.getEmployees()).containsExactly(ann);

        point.rollback();

        assertThat(branch.getEmployees()).isEmpty();
    }

    @Test
    @Requires(Feature.SAVEPOINTS)
    void rule_19_what_a_statement_changed_is_taken_back_in_objects_too(Session session) {
        Savepoint point = session.beginNested();
        session.execute(update(Branch.class).set(Branch_.amount, 5));
        assertThat(session.get(Branch.class, Objects.requireNonNull(branch.getId())))
                .isSameAs(branch)
                .extracting(Branch::getAmount)
                .isEqualTo(5);

        point.rollback();

        assertThat(branch.getAmount()).isZero();
    }

    @Test
    void rule_18_a_reattached_object_has_its_version_back(SessionFactory orm, Session session) {
        session.close();
        try (Session other = orm.openSession()) {
            other.add(branch);
            branch.setAmount(5);
            other.flush();
            assertThat(branch.version).isEqualTo(1);
            other.rollback();

            assertThat(other.state(branch)).isEqualTo(EntityState.DETACHED);
            assertThat(branch.version).isZero();
            other.add(branch);
            other.commit();
        }
        assertThat(orm.<Integer>fromTransaction(
                        other -> Objects.requireNonNull(other.get(Branch.class, Objects.requireNonNull(branch.getId())))
                                .getAmount()))
                .isEqualTo(5);
    }

    private static Badge badge(String label) {
        Badge badge = new Badge();
        badge.setLabel(label);
        return badge;
    }
}
