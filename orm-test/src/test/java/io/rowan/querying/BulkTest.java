package io.rowan.querying;

import static io.rowan.query.Dsl.alias;
import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.exists;
import static io.rowan.query.Dsl.max;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.subquery;
import static io.rowan.query.Dsl.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Alias;
import io.rowan.test.RowanTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates and deletes of many rows whose conditions or values read the table that they change. */
@RowanTest(entities = {Employee.class, Department.class, Task.class})
class BulkTest {
    private static final Alias<Task> OTHER = alias(Task.class, "other");

    @BeforeEach
    void fill(SessionFactory orm) {
        Staff.fill(orm);
    }

    private static List<Integer> hours(Session session) {
        return session.scalars(select(Task_.hours).orderBy(Task_.hours)).all();
    }

    @Test
    void a_delete_finds_its_rows_by_a_value_of_its_table(Session session) {
        int deleted = session.execute(delete(Task.class)
                .where(Task_.hours.eq(subquery(select(max(OTHER.get(Task_.hours)))))));

        assertThat(deleted).isEqualTo(1);
        assertThat(hours(session)).containsExactly(1, 2, 3);
    }

    @Test
    void a_delete_compares_its_rows_with_others_of_its_table(Session session) {
        int deleted = session.execute(delete(Task.class)
                .where(exists(select(OTHER.get(Task_.id))
                        .where(
                                OTHER.get(Task_.title).eq(Task_.title),
                                OTHER.get(Task_.hours).gt(Task_.hours)))));

        assertThat(deleted).isEqualTo(1);
        assertThat(hours(session)).containsExactly(2, 3, 8);
    }

    @Test
    void an_update_compares_its_rows_with_others_of_its_table(Session session) {
        int updated = session.execute(update(Task.class)
                .set(Task_.hours, Task_.hours.plus(10))
                .where(exists(select(OTHER.get(Task_.id))
                        .where(
                                OTHER.get(Task_.title).eq(Task_.title),
                                OTHER.get(Task_.hours).gt(Task_.hours)))));

        assertThat(updated).isEqualTo(1);
        assertThat(hours(session)).containsExactly(2, 3, 8, 11);
    }

    @Test
    void an_update_finds_its_rows_by_a_limited_select_of_its_table(Session session) {
        int updated = session.execute(update(Task.class)
                .set(Task_.hours, 0)
                .where(Task_.id.in(select(OTHER.get(Task_.id))
                        .orderBy(OTHER.get(Task_.hours).desc())
                        .limit(2))));

        assertThat(updated).isEqualTo(2);
        assertThat(hours(session)).containsExactly(0, 0, 1, 2);
    }

    @Test
    void an_update_takes_a_value_of_its_table(Session session) {
        session.execute(update(Task.class)
                .set(Task_.hours, subquery(select(max(OTHER.get(Task_.hours)))))
                .where(Task_.hours.lt(3)));

        assertThat(hours(session)).containsExactly(3, 8, 8, 8);
    }
}
