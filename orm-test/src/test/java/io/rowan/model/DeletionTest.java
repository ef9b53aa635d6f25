package io.rowan.model;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deletions where random sequences of steps have found them wrong. */
@RowanTest(entities = {Branch.class, Employee.class, Task.class, Skill.class, Badge.class, Note.class})
class DeletionTest {
    private Branch branch = new Branch();
    private Employee employee = new Employee();
    private Badge badge = new Badge();
    private Task task = new Task();
    private Skill skill = new Skill();
    private Note note = new Note();

    @BeforeEach
    void store(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(other -> {
            branch.setLabel("north");
            employee.setLabel("Ann");
            task.setLabel("count");
            badge.setLabel("red");
            skill.setLabel("java");
            note.setLabel("sale");
            branch.getNotes().add(note);
            employee.setBranch(branch);
            employee.setBadge(badge);
            employee.getTasks().add(task);
            employee.getSkills().add(skill);
            other.addAll(branch, employee);
        });
        branch = find(session, Branch.class, branch.getId());
        employee = find(session, Employee.class, employee.getId());
        session.commit();
        log.clear();
    }

    private static <T> T find(Session session, Class<T> type, Object id) {
        return Objects.requireNonNull(session.get(type, Objects.requireNonNull(id)));
    }

    private static <T> T only(Session session, Class<T> type) {
        return session.scalars(select(type)).one();
    }

    @Test
    void rule_7_children_taken_out_of_a_deleted_parent_lose_their_foreign_key(SessionFactory orm, Session session) {
        branch.getEmployees().clear();
        branch.getNotes().clear();
        session.delete(branch);
        session.commit();

        assertThat(employee.getBranch()).isNull();
        assertThat(orm.<Note>fromTransaction(other -> only(other, Note.class)).getLabel())
                .isEqualTo("sale");
    }

    @Test
    void rule_7_an_inverse_side_that_was_cleared_releases_its_object_too(Session session) {
        Badge red = Objects.requireNonNull(employee.getBadge());
        assertThat(employee.getTasks()).hasSize(1);
        employee.setBadge(null);
        session.delete(employee);
        session.commit();

        assertThat(red.getEmployee()).isNull();
        assertThat(find(session, Badge.class, red.getId())).isSameAs(red);
    }

    @Test
    void rule_7_orphans_of_a_deleted_parent_go_with_it(SessionFactory orm, Session session) {
        employee.setTasks(new ArrayList<>());
        session.delete(employee);
        session.commit();

        assertThat(orm.<Integer>fromTransaction(
                        other -> other.scalars(select(Task.class)).all().size()))
                .isZero();
    }

    @Test
    void rule_7_a_child_that_moves_to_an_object_which_a_cascade_adds_is_no_orphan(Session session) {
        Task moved = employee.getTasks().get(0);
        Employee next = new Employee();
        next.setLabel("Bob");
        assertThat(branch.getEmployees()).hasSize(1);
        employee.getTasks().remove(moved);
        branch.getEmployees().add(next);
        session.delete(employee);
        moved.setEmployee(next);
        session.commit();

        assertThat(next.getTasks()).containsExactly(moved);
    }

    @Test
    void rule_6_a_deleted_object_leaves_collections_that_it_does_not_know_of(Session session) {
        Skill java = find(session, Skill.class, "java");
        assertThat(java.getEmployees()).hasSize(1);
        Employee ann = find(session, Employee.class, employee.getId());
        assertThat(branch.getNotes()).hasSize(1);

        session.delete(ann);
        session.delete(branch.getNotes().get(0));
        session.flush();

        assertThat(java.getEmployees()).isEmpty();
        assertThat(branch.getNotes()).isEmpty();
    }

    @Test
    void rule_6_an_object_that_is_taken_away_and_deleted_leaves_the_inverse_side(Session session) {
        Badge red = Objects.requireNonNull(employee.getBadge());

        red.setEmployee(null);
        session.delete(red);
        session.flush();

        assertThat(employee.getBadge()).isNull();
    }

    @Test
    void rule_12_the_deletion_of_an_element_does_not_count_its_owners_up(Session session, StatementLog log) {
        assertThat(employee.getSkills()).hasSize(1);
        assertThat(find(session, Skill.class, "java").getEmployees()).hasSize(1);
        session.delete(find(session, Skill.class, "java"));
        session.commit();

        assertThat(employee.version).isZero();
        assertThatSql(log).hasUpdates(0);
    }

    @Test
    void rule_10_a_unique_value_of_a_reference_that_is_deleted_can_be_taken(Session session) {
        Badge next = new Badge();
        next.setLabel("red");

        session.delete(session.reference(Badge.class, Objects.requireNonNull(badge.getId())));
        session.add(next);
        session.commit();

        assertThat(only(session, Badge.class)).isSameAs(next);
    }

    @Test
    void rule_10_children_that_only_their_owner_knows_leave_before_its_unique_value_is_taken(Session session) {
        Branch next = new Branch();
        next.setLabel("north");

        session.delete(branch);
        session.add(next);
        session.commit();

        assertThat(find(session, Note.class, note.getId())).isNotNull();
    }

    @Test
    void rule_10_children_that_only_their_owner_knows_are_deleted_before_its_unique_value_is_taken(Session session) {
        Branch next = new Branch();
        next.setLabel("north");

        session.delete(branch);
        session.delete(find(session, Note.class, note.getId()));
        session.add(next);
        session.commit();

        assertThat(session.scalars(select(Branch.class)).all()).containsExactly(next);
    }

    @Test
    void rule_15_links_of_an_object_that_takes_a_deleted_ones_row_stay(SessionFactory orm, Session session) {
        Skill next = new Skill();
        next.setLabel("java");
        session.delete(find(session, Skill.class, "java"));
        session.add(next);
        next.getEmployees().add(employee);
        session.commit();

        assertThat(orm.<Integer>fromTransaction(
                        other -> find(other, Skill.class, "java").getEmployees().size()))
                .isEqualTo(1);
    }

    @Test
    void rule_18_a_reference_that_was_deleted_and_kept_has_its_values_back(Session session) {
        Badge red = session.reference(Badge.class, Objects.requireNonNull(badge.getId()));
        session.delete(red);
        session.add(red);
        red.setAmount(4);
        session.rollback();

        assertThat(red.getAmount()).isZero();
    }
}
