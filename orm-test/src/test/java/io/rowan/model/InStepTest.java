package io.rowan.model;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.EntityNotFoundException;
import io.rowan.test.RowanTest;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships and re-attached objects where random sequences of steps have found them wrong. */
@RowanTest(entities = {Branch.class, Employee.class, Task.class, Skill.class, Badge.class, Note.class})
class InStepTest {
    private Employee employee = new Employee();
    private final Badge badge = new Badge();

    @BeforeEach
    void store(SessionFactory orm, Session session) {
        badge.setLabel("red");
        employee.setLabel("Ann");
        employee.setBadge(badge);
        orm.inTransaction(other -> other.add(employee));
        employee = find(session);
        session.commit();
    }

    private Employee find(Session session) {
        return Objects.requireNonNull(session.get(Employee.class, Objects.requireNonNull(employee.getId())));
    }

    private static Badge badge(String label) {
        Badge badge = new Badge();
        badge.setLabel(label);
        return badge;
    }

    @Test
    void rule_5_an_object_that_another_cascade_adds_may_be_referred_to_before(Session session) {
        Branch branch = new Branch();
        branch.setLabel("north");
        Employee next = new Employee();
        next.setLabel("Bob");
        Badge blue = badge("blue");
        blue.setEmployee(next);
        session.add(blue);
        session.add(branch);
        branch.getEmployees().add(next);
        session.commit();

        assertThat(next.getBadge()).isSameAs(blue);
    }

    @Test
    void rule_6_an_inverse_side_takes_a_reference_that_was_never_read(Session session) {
        Employee next = new Employee();
        next.setLabel("Bob");
        next.setBadge(session.reference(Badge.class, Objects.requireNonNull(badge.getId())));
        session.add(next);
        session.commit();

        assertThat(Objects.requireNonNull(next.getBadge()).getEmployee()).isSameAs(next);
        assertThat(employee.getBadge()).isNull();
    }

    @Test
    void rule_6_an_inverse_side_that_takes_a_reference_without_a_row_is_an_error(Session session) {
        employee.setBadge(session.reference(Badge.class, 99L));

        assertThatThrownBy(session::flush)
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("Badge#99")
                .hasMessageContaining("not in table badge");
        session.rollback();
    }

    @Test
    void rule_7_a_collection_that_is_replaced_by_an_equal_one_is_the_sessions_again(
            SessionFactory orm, Session session) {
        employee.setTasks(new ArrayList<>(employee.getTasks()));
        session.commit();
        orm.inTransaction(other -> {
            Task task = new Task();
            task.setLabel("count");
            find(other).getTasks().add(task);
        });

        assertThat(employee.getTasks()).hasSize(1);
        assertThat(employee.version).isZero();
    }

    @Test
    void rule_17_an_inverse_side_is_read_afresh_after_a_commit(SessionFactory orm, Session session) {
        assertThat(employee.getBadge()).isNotNull();
        session.commit();
        orm.inTransaction(other ->
                other.delete(Objects.requireNonNull(other.get(Badge.class, Objects.requireNonNull(badge.getId())))));

        assertThat(find(session).getBadge()).isNull();
    }

    @Test
    void rule_27_a_refreshed_reference_has_a_lazy_inverse_side(SessionFactory orm) {
        try (Session other = orm.openSession()) {
            Employee reference = other.reference(Employee.class, Objects.requireNonNull(employee.getId()));
            other.refresh(reference);

            assertThat(reference.getLabel()).isEqualTo("Ann");
            assertThat(reference.getBadge()).isNotNull();
        }
    }

    @Test
    void rule_27_an_eager_target_has_a_lazy_inverse_side(SessionFactory orm, Session session) {
        Task task = new Task();
        task.setLabel("count");
        employee.getTasks().add(task);
        session.commit();
        try (Session other = orm.openSession()) {
            Task found = other.scalars(select(Task.class)).one();

            assertThat(Objects.requireNonNull(found.getEmployee()).getBadge()).isNotNull();
        }
    }

    @Test
    void rule_5_a_new_object_at_the_inverse_side_of_a_reattached_one_is_added(SessionFactory orm, Session session) {
        Badge red = Objects.requireNonNull(employee.getBadge());
        session.close();
        try (Session other = orm.openSession()) {
            other.addAll(employee, red);
            Badge blue = badge("blue");
            employee.setBadge(blue);
            blue.setEmployee(employee);
            red.setEmployee(null);
            other.commit();

            assertThat(other.scalars(select(Badge.class)).all()).containsExactlyInAnyOrder(red, blue);
        }
    }

    @Test
    void rule_6_a_reattached_object_releases_what_its_inverse_side_held(SessionFactory orm, Session session) {
        Badge red = Objects.requireNonNull(employee.getBadge());
        session.close();
        try (Session other = orm.openSession()) {
            other.addAll(employee, red);
            employee.setBadge(badge("blue"));
            other.commit();

            assertThat(red.getEmployee()).isNull();
        }
    }

    @Test
    void rule_7_a_reattached_object_is_deleted_with_its_children(SessionFactory orm, Session session) {
        Task task = new Task();
        task.setLabel("count");
        employee.getTasks().add(task);
        session.commit();
        session.close();
        try (Session other = orm.openSession()) {
            other.add(employee);
            other.delete(employee);
            other.commit();

            assertThat(other.scalars(select(Task.class)).all()).isEmpty();
            assertThat(other.scalars(select(Badge.class)).one().getEmployee()).isNull();
        }
    }
}
