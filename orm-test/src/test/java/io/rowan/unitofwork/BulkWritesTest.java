package io.rowan.unitofwork;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.EntityStateException;
import io.rowan.error.IntegrityException;
import io.rowan.error.StaleObjectException;
import io.rowan.error.TransactionFailedException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plain objects that are written in bulk, past the identity map. */
@RowanTest(entities = {Part.class, Customer.class, Address.class, Station.class, Platform.class})
class BulkWritesTest {
    private static List<Part> parts(int number) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            parts.add(new Part("part " + i));
        }
        return parts;
    }

    /** Objects of no session whose rows are there. */
    private static List<Part> detached(SessionFactory orm, int number) {
        List<Part> parts = parts(number);
        orm.inTransaction(session -> session.insertAll(parts));
        return parts;
    }

    private static List<Part> rows(SessionFactory orm) {
        return orm.fromTransaction(session ->
                session.scalars(select(Part.class).orderBy(Part_.name.asc())).all());
    }

    @Test
    void insertAll_gives_objects_their_keys_in_few_statements(
            SessionFactory orm, Session session, StatementLog log, Dialect dialect) {
        List<Part> parts = parts(1_000);

        assertThat(session.insertAll(parts)).isEqualTo(1_000);
        session.commit();

        int inserts = dialect.inserts().manyIdentities() ? 10 : 1_000;
        assertThatSql(log).hasInsertsAtMost(inserts).hasRoundTripsAtMost(inserts + 10);
        assertThat(parts).extracting(each -> each.id).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(parts).allSatisfy(each -> {
            assertThat(each.version).isZero();
            assertThat(each.status).isEqualTo("new");
            assertThat(each.createdAt).isNotNull();
            assertThat(session.contains(each)).isFalse();
            assertThat(session.state(each)).isEqualTo(EntityState.DETACHED);
        });
        orm.inTransaction(other -> parts.forEach(
                each -> assertThat(other.get(Part.class, each.id).name).isEqualTo(each.name)));
    }

    @Test
    void insertAll_writes_25000_objects_part_by_part(SessionFactory orm, Session session) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            customers.add(new Customer("c" + i));
        }
        assertThat(session.insertAll(customers)).isEqualTo(25_000);
        session.commit();

        assertThat(customers).extracting(each -> each.id).doesNotContainNull().doesNotHaveDuplicates();
        Customer last = customers.get(24_999);
        assertThat(session.get(Customer.class, last.id).name).isEqualTo("c24999");
    }

    @Test
    void insertAll_orders_rows_by_what_they_refer_to(SessionFactory orm, Session session) {
        Part wheel = new Part("wheel");
        Part rim = new Part("rim", wheel);
        Part nut = new Part("nut", rim);
        Customer ann = new Customer("Ann");
        Address home = new Address("Home");
        home.customer = ann;

        session.insertAll(List.of(nut, home, rim, ann, wheel));
        session.commit();

        assertThat(session.get(Part.class, nut.id).whole.whole().name()).isEqualTo("wheel");
        assertThat(session.get(Address.class, home.id).customer.id).isEqualTo(ann.id);
    }

    @Test
    void insertAll_lets_a_plain_attribute_follow_its_relationship(Session session) {
        Station station = new Station("A");
        Platform platform = new Platform(station);
        session.insertAll(List.of(platform, station));
        assertThat(platform.stationCode).isEqualTo("A");
    }

    @Test
    void insertAll_flushes_what_is_pending_before(SessionFactory orm, Session session) {
        Customer ann = new Customer("Ann");
        session.add(ann);
        Address home = new Address("Home");
        home.customer = ann;

        session.insertAll(List.of(home));
        session.commit();

        assertThat(orm.<String>fromTransaction(
                        other -> other.get(Address.class, home.id).customer.name()))
                .isEqualTo("Ann");
    }

    @Test
    void insertAll_refuses_what_has_a_row_and_what_is_of_the_session(SessionFactory orm, Session session) {
        Part stored = detached(orm, 1).get(0);
        assertThatThrownBy(() -> session.insertAll(List.of(stored)))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("insertAll(): a Part has the generated id " + stored.id
                        + " already, so it has a row. Write it" + " with updateAll(...), or leave the id unset.");
        session.rollback();
        Part loaded = session.get(Part.class, stored.id);
        assertThatThrownBy(() -> session.insertAll(List.of(loaded)))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("insertAll(): the Part#" + stored.id
                        + " is of this session, whose flush writes it. Leave it out.");
    }

    @Test
    void a_failed_insertAll_rolls_back_and_takes_keys_and_versions_back(SessionFactory orm, Session session) {
        List<Part> parts = parts(3);
        parts.add(new Part("part 1"));

        assertThatThrownBy(() -> session.insertAll(parts)).isInstanceOf(IntegrityException.class);

        assertThat(parts).allSatisfy(each -> {
            assertThat(each.id).isNull();
            assertThat(each.version).isNull();
            assertThat(each.createdAt).isNull();
        });
        assertThatThrownBy(() -> session.get(Part.class, 1L)).isInstanceOf(TransactionFailedException.class);
        session.rollback();
        parts.remove(3);
        assertThat(session.insertAll(parts)).isEqualTo(3);
        session.commit();
        assertThat(rows(orm)).hasSize(3);
    }

    @Test
    @Requires(Feature.SAVEPOINTS)
    void a_failed_insertAll_in_a_savepoint_leaves_what_is_around_it(SessionFactory orm, Session session) {
        session.insertAll(List.of(new Part("first")));
        assertThatThrownBy(() -> session.nested(() -> session.insertAll(List.of(new Part("x"), new Part("first")))))
                .isInstanceOf(IntegrityException.class);
        session.commit();
        assertThat(rows(orm)).extracting(each -> each.name).containsExactly("first");
    }

    @Test
    void updateAll_writes_all_columns_in_batches_and_counts_versions_up(
            SessionFactory orm, Session session, StatementLog log) {
        List<Part> parts = detached(orm, 1_000);
        var created = parts.get(0).createdAt;
        parts.forEach(each -> each.status = "used");
        log.clear();

        assertThat(session.updateAll(parts)).isEqualTo(1_000);
        session.commit();

        assertThatSql(log)
                .hasUpdates(2)
                .hasRoundTrips(2)
                .statement(0)
                .hasText(
                        "update part set name = ?, status = ?, whole_id = ?, version = ?, updated_at = ? where id = ? and"
                                + " version = ?");
        assertThat(parts).allSatisfy(each -> assertThat(each.version).isEqualTo(1));
        assertThat(rows(orm)).allSatisfy(each -> {
            assertThat(each.status).isEqualTo("used");
            assertThat(each.version).isEqualTo(1);
            assertThat(each.createdAt).isNotNull();
        });
        assertThat(parts.get(0).createdAt).isEqualTo(created);
    }

    @Test
    void updateAll_names_the_stale_rows_and_takes_versions_back(SessionFactory orm, Session session) {
        List<Part> parts = detached(orm, 1_000);
        orm.inTransaction(other -> {
            other.get(Part.class, parts.get(7).id).status = "mine";
            other.delete(other.get(Part.class, parts.get(700).id));
        });

        assertThatThrownBy(() -> session.updateAll(parts))
                .isInstanceOfSatisfying(
                        StaleObjectException.class,
                        e -> assertThat(e.ids())
                                .containsExactly(
                                        parts.get(7).id.toString(),
                                        parts.get(700).id.toString()));

        assertThat(parts).allSatisfy(each -> assertThat(each.version).isZero());
        session.rollback();
        assertThat(rows(orm)).filteredOn(each -> each.version > 0).hasSize(1);
    }

    @Test
    void updateAll_lets_the_sessions_own_object_of_the_row_be_read_afresh(SessionFactory orm, Session session) {
        Part plain = detached(orm, 1).get(0);
        Part own = session.get(Part.class, plain.id);
        plain.status = "used";

        session.updateAll(List.of(plain));

        assertThat(session.get(Part.class, plain.id)).isSameAs(own);
        assertThat(own.status).isEqualTo("used");
        own.name = "changed";
        session.commit();
        assertThat(rows(orm).get(0).version).isEqualTo(2);
    }

    @Test
    void updateAll_and_deleteAll_refuse_objects_without_id_or_version_and_twins(SessionFactory orm, Session session) {
        assertThatThrownBy(() -> session.updateAll(List.of(new Part("new"))))
                .isInstanceOf(EntityStateException.class)
                .hasMessage(
                        "updateAll(): a Part has no id, so there is no row to write. Insert it with insertAll(...).");
        session.rollback();
        Part made = new Part("made");
        made.id = 1L;
        assertThatThrownBy(() -> session.deleteAll(List.of(made)))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("deleteAll(): Part#1 has no version, so it cannot be known whether another transaction has"
                        + " changed the row. Set it.");
        session.rollback();
        made.version = 0;
        assertThatThrownBy(() -> session.deleteAll(List.of(made, made)))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("deleteAll(): the Part#1 is given twice. Leave one out.");
    }

    @Test
    void a_reference_that_was_never_read_is_no_object_to_write(SessionFactory orm, Session session) {
        Part stored = detached(orm, 1).get(0);
        Part reference = orm.fromTransaction(other -> other.reference(Part.class, stored.id));
        assertThatThrownBy(() -> session.updateAll(List.of(reference)))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("updateAll(): the row of Part#" + stored.id + " was never read into the object. Use an"
                        + " update(...) or delete(...) statement with its id.");
    }

    @Test
    void deleteAll_deletes_in_batches_children_first(SessionFactory orm, Session session, StatementLog log) {
        List<Part> parts = detached(orm, 1_000);
        Part whole = parts.get(0);
        parts.subList(1, 1_000).forEach(each -> each.whole = whole);
        orm.inTransaction(other -> other.updateAll(parts));
        log.clear();

        assertThat(session.deleteAll(parts)).isEqualTo(1_000);
        session.commit();

        assertThatSql(log).hasRoundTripsAtMost(3).statement(0).hasText("delete from part where id = ? and version = ?");
        assertThat(rows(orm)).isEmpty();
    }

    @Test
    void deleteAll_lets_the_sessions_own_object_go_at_its_next_access(SessionFactory orm, Session session) {
        Part plain = detached(orm, 1).get(0);
        Part own = session.get(Part.class, plain.id);

        session.deleteAll(List.of(plain));

        assertThat(session.get(Part.class, plain.id)).isNull();
        assertThat(session.contains(own)).isFalse();
    }

    @Test
    void nothing_is_nothing(Session session, StatementLog log) {
        assertThat(session.insertAll(List.of())).isZero();
        assertThat(session.updateAll(List.of())).isZero();
        assertThat(session.deleteAll(List.of())).isZero();
        assertThatSql(log).hasNoStatements();
    }
}
