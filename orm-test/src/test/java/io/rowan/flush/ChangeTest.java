package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only what changed is written. */
@RowanTest(entities = Gadget.class)
class ChangeTest {
    private Gadget gadget = new Gadget("");

    @BeforeEach
    void fill(SessionFactory orm, Session session, StatementLog log) {
        Gadget stored = new Gadget("phone");
        stored.price = new BigDecimal("9.50");
        stored.released = LocalDate.of(2024, 2, 29);
        stored.picture = new byte[] {1, 2, 3};
        stored.sent = new Date(1_700_000_000_123L);
        stored.size = new Size(3, 4);
        orm.inTransaction(other -> other.add(stored));
        gadget = session.find(Gadget.class, Objects.requireNonNull(stored.id)).orElseThrow();
        log.clear();
    }

    private static Gadget read(SessionFactory orm, Gadget of) {
        return orm.fromTransaction(session ->
                session.find(Gadget.class, Objects.requireNonNull(of.id)).orElseThrow());
    }

    @Test
    void one_changed_attribute_updates_one_column(Session session, StatementLog log) {
        gadget.stock = 5;
        session.flush();
        assertThatSql(log)
                .hasStatements("update gadgets set stock = ? where id = ?")
                .statement(0)
                .hasParameters(5, gadget.id);
    }

    @Test
    void two_changed_attributes_update_two_columns(Session session, StatementLog log) {
        gadget.remark = "new";
        gadget.sold = true;
        session.flush();
        assertThat(log.texts()).hasSize(1);
        assertThat(log.texts().get(0)).contains("remark = ?", "sold = ?").doesNotContain("name", "price");
    }

    @Test
    void a_value_that_is_set_back_updates_nothing(Session session, StatementLog log) {
        gadget.name = "tablet";
        gadget.name = "phone";
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void an_equal_value_updates_nothing(Session session, StatementLog log) {
        gadget.name = new String("phone".toCharArray());
        gadget.released = LocalDate.of(2024, 2, 29);
        gadget.price = new BigDecimal("9.50");
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_number_of_another_scale_updates_nothing(Session session, StatementLog log) {
        gadget.price = new BigDecimal("9.5");
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_thousand_unchanged_objects_flush_without_a_statement(SessionFactory orm, Session session, StatementLog log) {
        session.commit();
        orm.inTransaction(other -> {
            for (int i = 0; i < 999; i++) {
                other.add(new Gadget("gadget " + i));
            }
        });
        assertThat(session.scalars(select(Gadget.class)).all()).hasSize(1_000);
        log.clear();
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_second_flush_writes_nothing_more(Session session, StatementLog log) {
        gadget.stock = 5;
        session.flush();
        log.clear();
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void bytes_that_are_changed_in_place_are_found(SessionFactory orm, Session session, StatementLog log) {
        Objects.requireNonNull(gadget.picture)[1] = 9;
        session.commit();
        assertThatSql(log).hasStatements("update gadgets set picture = ? where id = ?");
        assertThat(read(orm, gadget).picture).containsExactly(1, 9, 3);
    }

    @Test
    void equal_bytes_in_another_array_update_nothing(Session session, StatementLog log) {
        gadget.picture = new byte[] {1, 2, 3};
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_date_that_is_changed_in_place_is_found(SessionFactory orm, Session session, StatementLog log) {
        Objects.requireNonNull(gadget.sent).setTime(1_600_000_000_456L);
        session.commit();
        assertThatSql(log).hasStatements("update gadgets set sent = ? where id = ?");
        assertThat(Objects.requireNonNull(read(orm, gadget).sent).getTime()).isEqualTo(1_600_000_000_456L);
    }

    @Test
    void a_new_object_of_the_same_date_updates_nothing(Session session, StatementLog log) {
        gadget.sent = new Date(1_700_000_000_123L);
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void an_embeddable_that_is_changed_in_place_updates_its_column(Session session, StatementLog log) {
        Objects.requireNonNull(gadget.size).width = 30;
        session.flush();
        assertThatSql(log).hasStatements("update gadgets set width = ? where id = ?");
    }

    @Test
    void an_equal_embeddable_updates_nothing(Session session, StatementLog log) {
        gadget.size = new Size(3, 4);
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void an_embeddable_that_is_taken_away_sets_its_columns_to_null(SessionFactory orm, Session session) {
        gadget.size = null;
        session.commit();
        assertThat(read(orm, gadget).size).isNull();
    }

    @Test
    void changes_of_one_shape_go_in_one_batch(SessionFactory orm, Session session, StatementLog log) {
        session.commit();
        orm.inTransaction(other -> other.addAll(new Gadget("a"), new Gadget("b"), new Gadget("c")));
        List<Gadget> all =
                session.scalars(select(Gadget.class).orderBy(Gadget_.id)).all();
        log.clear();
        all.forEach(each -> each.stock += 1);
        session.flush();
        assertThatSql(log).hasRoundTrips(1).statement(0).hasBatchSize(4);
    }

    @Test
    void alternating_changes_go_in_two_batches(SessionFactory orm, Session session, StatementLog log) {
        session.commit();
        orm.inTransaction(other -> other.addAll(new Gadget("a"), new Gadget("b"), new Gadget("c")));
        List<Gadget> all =
                session.scalars(select(Gadget.class).orderBy(Gadget_.id)).all();
        log.clear();
        for (int i = 0; i < 4; i++) {
            if (i % 2 == 0) {
                all.get(i).stock = 9;
            } else {
                all.get(i).remark = "odd";
            }
        }
        session.flush();
        assertThatSql(log)
                .hasRoundTrips(2)
                .statement(0)
                .hasBatchSize(2)
                .statement(1)
                .hasBatchSize(2);
    }
}
