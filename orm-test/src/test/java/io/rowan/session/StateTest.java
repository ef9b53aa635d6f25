package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DetachedException;
import io.rowan.error.EntityStateException;
import io.rowan.error.SessionClosedException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.Test;

/** The states of an object, and how it comes to them (semantics, rule 3). */
@RowanTest(entities = {Team.class, Player.class, Country.class, Account.class})
class StateTest {
    private static Team stored(SessionFactory orm) {
        Team team = new Team("Reds", new Player("Ada"));
        orm.inTransaction(session -> session.add(team));
        return team;
    }

    @Test
    void a_new_object_is_transient(Session session) {
        assertThat(session.state(new Team("Reds"))).isEqualTo(EntityState.TRANSIENT);
    }

    @Test
    void a_new_object_with_an_assigned_id_is_transient(Session session) {
        assertThat(session.state(new Country("td", "Chad"))).isEqualTo(EntityState.TRANSIENT);
    }

    @Test
    void an_added_object_is_pending_until_the_flush_makes_it_persistent(Session session) {
        Team team = new Team("Reds");
        session.add(team);
        assertThat(session.state(team)).isEqualTo(EntityState.PENDING);

        session.flush();

        assertThat(session.state(team)).isEqualTo(EntityState.PERSISTENT);
    }

    @Test
    void a_loaded_object_is_persistent(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm).id);

        assertThat(session.state(team)).isEqualTo(EntityState.PERSISTENT);
    }

    @Test
    void a_deleted_object_is_deleted_until_the_commit_detaches_it(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm).id);
        session.delete(team);
        assertThat(session.state(team)).isEqualTo(EntityState.DELETED);
        session.flush();
        assertThat(session.state(team)).isEqualTo(EntityState.DELETED);

        session.commit();

        assertThat(session.state(team)).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void an_object_of_a_closed_session_is_detached(SessionFactory orm, Session session) {
        assertThat(session.state(stored(orm))).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void an_object_with_a_version_is_detached(Session session) {
        Account account = new Account("Ada");
        account.version = 3;

        assertThat(session.state(account)).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void contains_is_true_for_pending_and_persistent_objects(Session session) {
        Team team = new Team("Reds");
        assertThat(session.contains(team)).isFalse();
        session.add(team);
        assertThat(session.contains(team)).isTrue();
        session.flush();
        assertThat(session.contains(team)).isTrue();
    }

    @Test
    void contains_is_false_for_deleted_and_expunged_objects(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm).id);
        Player ada = team.players().get(0);
        session.expunge(team);
        session.delete(ada);

        assertThat(session.contains(team)).isFalse();
        assertThat(session.contains(ada)).isFalse();
    }

    @Test
    void adding_an_object_of_another_open_session_is_an_error(SessionFactory orm, Session session) {
        try (Session other = orm.openSession()) {
            Team team = new Team("Reds");
            other.add(team);
            other.flush();

            assertThatThrownBy(() -> session.add(team))
                    .isInstanceOf(EntityStateException.class)
                    .hasMessage("A Team with id " + team.id + " belongs to another open session, and an object belongs"
                            + " to one. Let it go there with expunge(object), or bring a copy here with"
                            + " merge(object).");
        }
    }

    @Test
    void a_pending_object_of_another_open_session_is_refused_as_well(SessionFactory orm, Session session) {
        try (Session other = orm.openSession()) {
            Team team = new Team("Reds");
            other.add(team);

            assertThatThrownBy(() -> session.add(team)).isInstanceOf(EntityStateException.class);
        }
    }

    @Test
    void an_object_that_another_session_let_go_can_be_added(SessionFactory orm, Session session, StatementLog log) {
        Team team = stored(orm);
        try (Session other = orm.openSession()) {
            other.add(team);
            other.flush();
            other.expunge(team);

            session.add(team);
            team.name = "Blues";
            session.flush();
        }

        assertThatSql(log).hasUpdates(1);
    }

    @Test
    void adding_an_object_again_changes_nothing(Session session, StatementLog log) {
        Team team = new Team("Reds");
        session.add(team);
        session.add(team);
        session.flush();
        session.add(team);
        session.flush();

        assertThatSql(log).hasInserts(1).hasRoundTrips(1);
    }

    @Test
    void an_expunged_object_is_not_written(SessionFactory orm, Session session, StatementLog log) {
        Team team = session.get(Team.class, stored(orm).id);
        team.name = "Blues";
        session.expunge(team);
        log.clear();

        session.commit();

        assertThat(session.state(team)).isEqualTo(EntityState.DETACHED);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void an_expunged_pending_object_is_transient_again(Session session, StatementLog log) {
        Country chad = new Country("td", "Chad");
        session.add(chad);
        session.expunge(chad);
        session.flush();

        assertThat(session.state(chad)).isEqualTo(EntityState.TRANSIENT);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void expunge_cascades_and_get_reads_another_instance(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm).id);
        Player ada = team.players().get(0);
        session.expunge(team);

        assertThat(session.contains(ada)).isFalse();
        assertThat(session.get(Team.class, team.id)).isNotSameAs(team);
    }

    @Test
    void a_lazy_collection_of_an_expunged_object_raises(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm).id);
        session.expunge(team);

        assertThatThrownBy(() -> team.players().size())
                .isInstanceOf(DetachedException.class)
                .hasMessageContaining("Team.players");
    }

    @Test
    void expunging_a_foreign_object_is_an_error(Session session) {
        assertThatThrownBy(() -> session.expunge(new Team("Reds")))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("expunge(): the Team is not of this session. Add it with add(object), or read it with"
                        + " get(type, id).");
    }

    @Test
    void expungeAll_forgets_objects_and_pending_work(SessionFactory orm, Session session, StatementLog log) {
        Team loaded = session.get(Team.class, stored(orm).id);
        Team added = new Team("Blues");
        session.add(added);
        loaded.name = "Greens";
        log.clear();

        session.expungeAll();
        session.commit();

        assertThat(session.contains(loaded)).isFalse();
        assertThat(session.state(added)).isEqualTo(EntityState.TRANSIENT);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void an_object_may_be_added_again_after_expungeAll(Session session) {
        Team team = new Team("Reds");
        session.add(team);
        session.expungeAll();
        session.add(team);
        session.commit();

        assertThat(session.scalars(select(Team.class)).all()).containsExactly(team);
    }

    @Test
    void a_closed_session_refuses_work(SessionFactory orm) {
        Session session = orm.openSession();
        session.close();

        assertThatThrownBy(() -> session.get(Team.class, 1L))
                .isInstanceOf(SessionClosedException.class)
                .hasMessage("The session is closed. Do the work before close(), or open a new session with"
                        + " openSession().");
        assertThatThrownBy(session::commit).isInstanceOf(SessionClosedException.class);
    }

    @Test
    void closing_twice_does_nothing_more(SessionFactory orm) {
        Session session = orm.openSession();
        session.close();
        session.close();

        assertThatThrownBy(session::flush).isInstanceOf(SessionClosedException.class);
    }

    @Test
    void a_closed_factory_opens_no_session(SessionFactory orm) {
        orm.close();

        assertThatThrownBy(orm::openSession)
                .isInstanceOf(SessionClosedException.class)
                .hasMessageContaining("the session factory is closed");
    }
}
