package io.rowan.unitofwork;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.FlushException;
import io.rowan.error.StaleObjectException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Primary keys that change. */
@RowanTest(
        entities = {
            Station.class,
            Platform.class,
            Harbour.class,
            Kiosk.class,
            Tower.class,
            Clock.class,
            Customer.class,
            Address.class
        })
class NaturalKeyTest {
    private static Station station(SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.add(new Station("OLD")));
        return session.get(Station.class, "OLD");
    }

    private static Harbour harbour(SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.add(new Harbour("OLD")));
        return session.get(Harbour.class, "OLD");
    }

    private static List<String> codes(SessionFactory orm) {
        return orm.fromTransaction(session -> session.scalars(select(Station.class)).all().stream()
                .map(each -> each.code)
                .toList());
    }

    @Test
    @Requires(Feature.UPDATE_CASCADE)
    void a_change_of_a_natural_key_with_2_referring_children_is_one_update_where_the_foreign_key_cascades(
            SessionFactory orm, Session session, StatementLog log, Dialect dialect) {
        Station stored = new Station("OLD");
        orm.inTransaction(other -> other.addAll(stored, new Platform(stored), new Platform(stored)));
        Station station = session.get(Station.class, "OLD");
        List<Platform> platforms = List.copyOf(station.platforms);
        log.clear();

        station.code = "NEW";
        session.commit();

        if (dialect.supports(Feature.FOREIGN_KEYS)) {
            assertThatSql(log).hasStatements("update station set code = ?, version = ? where code = ? and version = ?");
            assertThatSql(log).statement(0).hasParameters("NEW", 1L, "OLD", 0L);
        }
        assertThat(platforms).hasSize(2).allSatisfy(each -> {
            assertThat(each.station).isSameAs(station);
            assertThat(each.stationCode).isEqualTo("NEW");
        });
        assertThat(orm.<Integer>fromTransaction(
                        other -> other.get(Station.class, "NEW").platforms.size()))
                .isEqualTo(2);
        log.clear();
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    @Requires(absent = Feature.UPDATE_CASCADE)
    void a_foreign_key_that_follows_nowhere_is_refused_with_the_remedy(
            SessionFactory orm, Session session, Dialect dialect) {
        Station station = station(orm, session);
        session.add(new Platform(station));
        session.commit();

        station.code = "NEW";

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("The key of Station#OLD is to change, but 1 rows of table platform refer to it by"
                        + " station_code, which can't be null meanwhile. " + dialect.name()
                        + " changes no key that refers to another. Let Platform.station be null meanwhile (its column"
                        + " nullable), or add a new object and delete the old one.");
    }

    @Test
    void a_change_of_a_natural_key_with_2_referring_children_takes_them_off_and_on_where_it_does_not(
            SessionFactory orm, Session session, StatementLog log) {
        Harbour stored = new Harbour("OLD");
        orm.inTransaction(other -> other.addAll(stored, new Kiosk(stored), new Kiosk(stored)));
        Harbour harbour = session.get(Harbour.class, "OLD");
        log.clear();

        harbour.code = "NEW";
        session.commit();

        assertThatSql(log)
                .hasStatements(
                        "select t1.harbour_code, t1.id from kiosk t1 where t1.harbour_code in (?)",
                        "update kiosk set harbour_code = ? where id = ?",
                        "update harbour set code = ?, version = ? where code = ? and version = ?",
                        "update kiosk set harbour_code = ? where id = ?");
        assertThatSql(log).statement(1).hasBatchSize(2).statement(3).hasBatchSize(2);
        assertThat(orm.<List<Kiosk>>fromTransaction(
                        other -> other.scalars(select(Kiosk.class)).all()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.harbour).isNotNull());
    }

    @Test
    @Requires(Feature.UPDATE_CASCADE)
    void a_foreign_key_that_can_neither_be_null_nor_follow_is_refused_with_the_remedy(Session session) {
        Tower tower = new Tower("OLD");
        session.addAll(tower, new Clock(tower));
        session.commit();

        tower.code = "NEW";

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("The key of Tower#OLD is to change, but 1 rows of table clock refer to it by tower_code,"
                        + " which can't be null meanwhile. Map Clock.tower with @OnUpdateCascade, so that the"
                        + " database changes them too.");
        session.rollback();
        assertThat(tower.code).isEqualTo("OLD");
        assertThat(session.get(Tower.class, "OLD")).isSameAs(tower);
    }

    @Test
    void the_object_is_found_by_its_new_key_and_by_the_old_one_after_a_rollback(SessionFactory orm, Session session) {
        Station station = station(orm, session);
        station.code = "NEW";
        session.flush();

        assertThat(session.get(Station.class, "NEW")).isSameAs(station);
        assertThat(session.get(Station.class, "OLD")).isNull();
        session.rollback();
        assertThat(station.code).isEqualTo("OLD");
        assertThat(session.get(Station.class, "OLD")).isSameAs(station);
        assertThat(session.get(Station.class, "NEW")).isNull();
    }

    @Test
    void new_rows_refer_to_the_new_key(SessionFactory orm, Session session) {
        Harbour harbour = harbour(orm, session);
        harbour.code = "NEW";
        session.add(new Kiosk(harbour));
        session.commit();

        assertThat(orm.<String>fromTransaction(other -> other.scalar(select(Kiosk.class)).harbour.code))
                .isEqualTo("NEW");
    }

    @Test
    void a_row_that_moves_away_in_the_same_flush_and_one_that_is_deleted_are_left_alone(
            SessionFactory orm, Session session) {
        Harbour harbour = harbour(orm, session);
        Harbour other = new Harbour("TWO");
        session.addAll(other, new Kiosk(harbour), new Kiosk(harbour), new Kiosk(harbour));
        session.commit();
        List<Kiosk> kiosks = session.scalars(select(Kiosk.class)).all();
        kiosks.get(0).harbour = other;
        session.delete(kiosks.get(1));
        kiosks.get(2).name = "changed";

        harbour.code = "NEW";
        session.commit();

        assertThat(orm.<List<String>>fromTransaction(fresh -> fresh.scalars(select(Kiosk.class)).all().stream()
                        .map(each -> each.harbour.code)
                        .toList()))
                .containsExactlyInAnyOrder("TWO", "NEW");
    }

    @Test
    void a_key_moves_on_along_a_chain_and_into_the_place_of_a_deleted_row(SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.addAll(new Station("A"), new Station("B"), new Station("C")));
        Station first = session.get(Station.class, "A");
        Station second = session.get(Station.class, "B");
        Station third = session.get(Station.class, "C");

        session.delete(first);
        second.code = "A";
        third.code = "B";
        session.commit();

        assertThat(codes(orm)).containsExactlyInAnyOrder("A", "B");
        assertThat(session.get(Station.class, "A")).isSameAs(second);
        assertThat(session.get(Station.class, "B")).isSameAs(third);
    }

    @Test
    void two_rows_that_swap_their_keys_are_an_error(SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.addAll(new Station("A"), new Station("B")));
        Station first = session.get(Station.class, "A");
        session.get(Station.class, "B").code = "A";
        first.code = "B";

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage(
                        "Rows of station take over each other's ids in a ring, of which none can be first. Flush one"
                                + " of them with another id in between.");
    }

    @Test
    void a_key_that_another_object_has_is_refused(SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.addAll(new Station("A"), new Station("B")));
        session.get(Station.class, "A");
        session.get(Station.class, "B").code = "A";

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("Station#B has the id A now, which another object of this session has. Set another one, or"
                        + " delete that object.");
    }

    @Test
    void a_generated_key_never_changes(SessionFactory orm, Session session) {
        Customer ann = new Customer("Ann");
        session.add(ann);
        session.commit();
        Long id = ann.id;

        ann.id = 99L;

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("Customer#" + id + " has the id 99 now, but a generated id never changes. Set it back, or"
                        + " delete the object and add a new one.");
        session.rollback();
        assertThat(ann.id).isEqualTo(id);
    }

    @Test
    void a_stale_row_is_named_by_its_old_key(SessionFactory orm, Session session) {
        Station station = station(orm, session);
        session.commit();
        orm.inTransaction(other -> other.get(Station.class, "OLD").name = "Other");
        station.code = "NEW";

        assertThatThrownBy(session::flush)
                .isInstanceOfSatisfying(
                        StaleObjectException.class, e -> assertThat(e.ids()).containsExactly("OLD"));
    }
}
