package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanExtension;
import io.rowan.test.StatementLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Versions, timestamps, embeddables, inherited attributes, properties, and foreign keys mapped twice. */
@ClassTemplate
class AttributeTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    /** Goes on by a second at each look. */
    private static final class Ticking extends Clock {
        private int ticks;

        @Override
        public Instant instant() {
            return START.plus(Duration.ofSeconds(ticks++));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @RegisterExtension
    static final RowanExtension rowan = RowanExtension.of(
                    Account.class, Room.class, Invoice.class, Band.class, Album.class)
            .configure(orm -> orm.clock(new Ticking()));

    private static Account stored(SessionFactory orm) {
        Account account = new Account("Ada");
        account.address = new Address("Main Street", "London");
        account.balance = new Money(12, "GBP");
        orm.inTransaction(session -> session.add(account));
        return account;
    }

    @Test
    void a_version_begins_at_zero_and_counts_updates(SessionFactory orm, Session session) {
        Account account = session.get(Account.class, stored(orm).id);
        assertThat(account.version).isZero();
        account.owner = "Bob";
        session.flush();
        assertThat(account.version).isEqualTo(1);
        session.flush();
        assertThat(account.version).isEqualTo(1);
        account.owner = "Cleo";
        session.flush();
        assertThat(account.version).isEqualTo(2);
    }

    @Test
    void the_former_version_is_part_of_the_updates_condition(SessionFactory orm, Session session, StatementLog log) {
        Account account = session.get(Account.class, stored(orm).id);
        log.clear();
        account.owner = "Bob";
        session.flush();

        assertThatSql(log)
                .hasStatements(
                        "update account set version = ?, updated_at = ?, owner = ? where id = ? and version = ?");
    }

    @Test
    void createdAt_and_updatedAt_are_set_by_the_insert(SessionFactory orm, Session session) {
        Account account = stored(orm);

        assertThat(account.createdAt).isAfterOrEqualTo(START);
        assertThat(account.updatedAt).isEqualTo(account.createdAt);
        assertThat(session.get(Account.class, account.id).createdAt).isEqualTo(account.createdAt);
    }

    @Test
    void updatedAt_moves_with_an_update_and_createdAt_stays(SessionFactory orm, Session session) {
        Account account = session.get(Account.class, stored(orm).id);
        Instant before = account.updatedAt;
        account.owner = "Bob";
        session.flush();

        assertThat(account.updatedAt).isAfter(before);
        assertThat(account.createdAt).isEqualTo(before);
    }

    @Test
    void embeddables_come_back_as_class_and_as_record(SessionFactory orm, Session session) {
        Account account = session.get(Account.class, stored(orm).id);

        assertThat(account.balance).isEqualTo(new Money(12, "GBP"));
        assertThat(account.address.street).isEqualTo("Main Street");
        assertThat(account.address.city).isEqualTo("London");
    }

    @Test
    void an_embeddable_whose_columns_are_all_null_is_null(SessionFactory orm, Session session) {
        Account account = new Account("Bob");
        orm.inTransaction(other -> other.add(account));

        assertThat(session.get(Account.class, account.id).address).isNull();
    }

    @Test
    void a_change_inside_an_embeddable_writes_its_column(SessionFactory orm, Session session, StatementLog log) {
        Account account = session.get(Account.class, stored(orm).id);
        log.clear();
        account.address.city = "Paris";
        session.flush();

        assertThatSql(log)
                .hasStatements("update account set version = ?, updated_at = ?, city = ? where id = ? and version = ?");
    }

    @Test
    void an_equal_embeddable_writes_nothing(SessionFactory orm, Session session, StatementLog log) {
        Account account = session.get(Account.class, stored(orm).id);
        log.clear();
        account.balance = new Money(12, "GBP");
        account.address = new Address("Main Street", "London");
        session.flush();

        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_change_inside_an_embeddable_is_taken_back_by_a_rollback(SessionFactory orm, Session session) {
        Account account = session.get(Account.class, stored(orm).id);
        account.address.city = "Paris";
        account.balance = new Money(1, "EUR");
        session.flush();
        session.rollback();

        assertThat(account.address.city).isEqualTo("London");
        assertThat(account.balance).isEqualTo(new Money(12, "GBP"));
    }

    @Test
    void timestamps_of_an_insert_are_taken_back_by_a_rollback(Session session) {
        Account account = new Account("Bob");
        session.add(account);
        session.flush();
        session.rollback();

        assertThat(account.createdAt).isNull();
        assertThat(account.updatedAt).isNull();
    }

    @Test
    void an_embeddables_attribute_is_queried_by_its_path(SessionFactory orm, Session session) {
        stored(orm);

        assertThat(session.scalars(select(Account.class)
                                .where(Account_.address.get(Address_.city).eq("London")))
                        .all())
                .hasSize(1);
    }

    @Test
    void properties_are_read_and_written_through_getters_and_setters(SessionFactory orm, Session session) {
        Room room = new Room();
        room.setTitle("Blue Room");
        orm.inTransaction(other -> other.add(room));

        assertThat(session.scalars(sql(String.class, "select room_title from room"))
                        .one())
                .isEqualTo("BLUE ROOM");
        assertThat(session.get(Room.class, room.getNumber()).inside()).isEqualTo("blue room");
    }

    private static Band band(SessionFactory orm) {
        Band band = new Band("Joni");
        orm.inTransaction(session -> session.add(band));
        return band;
    }

    private static List<Long> buyers(SessionFactory orm) {
        return orm.fromTransaction(session ->
                session.scalars(sql(Long.class, "select buyer_id from invoice")).all());
    }

    @Test
    void a_foreign_key_that_is_set_directly_is_taken(SessionFactory orm, Session session) {
        Invoice invoice = new Invoice();
        invoice.buyerId = band(orm).id;
        session.add(invoice);
        session.commit();

        assertThat(buyers(orm)).containsExactly(invoice.buyerId);
        assertThat(orm.<String>fromTransaction(
                        other -> other.get(Invoice.class, invoice.id).buyer.name()))
                .isEqualTo("Joni");
    }

    @Test
    void an_assigned_relationship_wins_and_the_plain_attribute_follows(SessionFactory orm, Session session) {
        Band joni = session.get(Band.class, band(orm).id);
        Invoice invoice = new Invoice();
        invoice.buyer = joni;
        invoice.buyerId = 4711L;
        session.add(invoice);
        session.commit();

        assertThat(buyers(orm)).containsExactly(joni.id);
        assertThat(invoice.buyerId).isEqualTo(joni.id);
    }

    @Test
    void a_directly_set_column_changes_the_relationship_of_a_loaded_object(SessionFactory orm, Session session) {
        Invoice invoice = new Invoice();
        invoice.buyerId = band(orm).id;
        session.add(invoice);
        session.commit();
        Band other = band(orm);
        session.get(Invoice.class, invoice.id).buyerId = other.id;
        session.commit();

        assertThat(buyers(orm)).containsExactly(other.id);
        session.refresh(invoice);
        assertThat(invoice.buyer.name()).isEqualTo("Joni");
        assertThat(invoice.buyer).isSameAs(session.get(Band.class, other.id));
    }

    @Test
    void a_relationship_set_to_null_empties_the_column(SessionFactory orm, Session session) {
        Invoice invoice = new Invoice();
        invoice.buyer = session.get(Band.class, band(orm).id);
        session.add(invoice);
        session.commit();
        invoice.buyer = null;
        session.commit();

        assertThat(buyers(orm)).containsOnlyNulls();
        assertThat(invoice.buyerId).isNull();
    }
}
