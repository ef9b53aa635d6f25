package io.rowan.model;

import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
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
}
