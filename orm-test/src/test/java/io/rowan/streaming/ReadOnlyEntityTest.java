package io.rowan.streaming;

import static io.rowan.query.Dsl.alias;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.ReadOnlyException;
import io.rowan.query.Alias;
import io.rowan.query.Select;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import jakarta.persistence.LockModeType;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of entities with {@code @ReadOnly} are held weakly and never written, in any session (semantics, rule 4). */
@RowanTest(entities = {Region.class, Place.class, Journey.class})
class ReadOnlyEntityTest {
    private static final Select<Place> ALL = select(Place.class).orderBy(Place_.code.asc());

    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Region coast = new Region("c", "Coast");
        orm.inTransaction(session -> {
            session.insertAll(List.of(coast));
            session.insertAll(List.of(new Place("p1", coast), new Place("p2", coast)));
        });
        log.clear();
    }

    private static Place place(Session session) {
        return Objects.requireNonNull(session.get(Place.class, "p1"));
    }

    @Test
    void a_row_is_one_object_while_somebody_holds_it(Session session, StatementLog log) {
        Place place = place(session);
        assertThat(place(session)).isSameAs(place);
        assertThatSql(log).hasRoundTrips(1);

        assertThat(session.scalars(ALL).first()).isSameAs(place);
        Alias<Place> other = alias(Place.class, "other");
        assertThat(session.scalars(select(other).where(other.get(Place_.code).eq("p1")))
                        .one())
                .isSameAs(place);
        assertThat(session.scalars(sql(Place.class, "select * from place where code = :code")
                                .set("code", "p1"))
                        .one())
                .isSameAs(place);
        assertThat(session.contains(place)).isTrue();
        assertThat(Objects.requireNonNull(place.region).places()).hasSize(2).contains(place);
    }

    @Test
    void what_nobody_holds_is_let_go(Session session) {
        WeakReference<Place> seen = new WeakReference<>(place(session));

        assertThat(PassingObjectTest.collected(seen)).isTrue();
    }

    @Test
    void a_change_is_neither_compared_nor_written(SessionFactory orm, Session session, StatementLog log) {
        place(session).people = 7;
        Place held = place(session);
        held.people = 8;
        log.clear();
        session.scalars(ALL).all();
        session.commit();

        assertThatSql(log).hasRoundTrips(1);
        assertThat(orm.<Integer>fromTransaction(other -> place(other).people)).isZero();
    }

    @Test
    void others_refer_to_it(SessionFactory orm, StatementLog log) {
        long id = orm.fromTransaction(session -> {
            Journey journey = new Journey(place(session));
            session.add(journey);
            session.flush();
            return Objects.requireNonNull(journey.id);
        });
        log.clear();
        orm.inTransaction(session -> {
            Place place = place(session);
            Journey journey = Objects.requireNonNull(session.get(Journey.class, id));
            assertThat(journey.goal).isSameAs(place);
            assertThat(place(session)).isSameAs(place);
            assertThat(session.scalars(ALL).first()).isSameAs(place);
            place.people = 9;
            journey.goal = session.get(Place.class, "p2");
        });

        orm.inTransaction(session -> {
            Journey journey = Objects.requireNonNull(session.get(Journey.class, id));
            assertThat(Objects.requireNonNull(journey.goal).code).isEqualTo("p2");
            assertThat(place(session).people).isZero();
        });
    }

    @Test
    void statements_write_its_table(Session session) {
        Place place = place(session);
        session.execute(update(Place.class).set(Place_.people, 5));

        assertThat(place(session)).isSameAs(place);
        assertThat(place.people).isEqualTo(5);
        session.execute(sql("update place set people = 6"));
        assertThat(place(session).people).isEqualTo(6);
        session.rollback();
        assertThat(place(session).people).isZero();
    }

    private static void refused(Runnable call, String name, String rest) {
        assertThatThrownBy(call::run)
                .isInstanceOf(ReadOnlyException.class)
                .hasMessage(name + ": Place is @ReadOnly, so that a session " + rest + ", or take @ReadOnly away.");
    }

    @Test
    void it_is_not_added_deleted_merged_or_locked(Session session) {
        Place place = place(session);
        String rest = "neither writes nor locks its rows. Use an update, delete or insert statement";
        String add = "does not write its rows. Use an insert statement or insertAll(…)";
        refused(() -> session.add(new Place("p3", null)), "add(…)", add);
        refused(() -> session.add(place), "add(…)", add);
        refused(() -> session.delete(place), "delete(…)", rest);
        refused(() -> session.merge(place), "merge(…)", rest);
        refused(() -> session.lock(place, LockModeType.OPTIMISTIC), "lock(object, OPTIMISTIC)", rest);
        refused(
                () -> session.get(Place.class, "p1", LockModeType.PESSIMISTIC_WRITE),
                "get(Place.class, id, PESSIMISTIC_WRITE)",
                rest);
        session.commit();
    }
}
