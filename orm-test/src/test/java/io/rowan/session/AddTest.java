package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.EntityStateException;
import io.rowan.error.FlushException;
import io.rowan.error.IntegrityException;
import io.rowan.error.StaleObjectException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What add does at once and what it means at the flush (semantics, rule 5). */
@RowanTest(
        entities = {
            Team.class,
            Player.class,
            Band.class,
            Album.class,
            Country.class,
            Account.class,
            Crate.class,
            Bottle.class
        })
class AddTest {
    @Test
    void add_sends_nothing_before_the_flush(Session session, StatementLog log) {
        session.add(new Team("Reds"));

        assertThatSql(log).hasNoStatements().hasTransactions(0);
    }

    @Test
    void addAll_takes_several_objects_and_collections(Session session, StatementLog log, Dialect dialect) {
        session.addAll(new Team("Reds"), new Country("td", "Chad"));
        session.addAll(List.of(new Team("Blues"), new Team("Greens")));
        session.flush();

        int inserts = dialect.inserts().manyIdentities() ? 2 : 4;
        assertThatSql(log).hasInserts(inserts).hasRoundTrips(inserts);
        assertThat(session.scalars(select(Team.class)).all()).hasSize(3);
    }

    @Test
    void add_cascades_at_once_to_what_is_reachable(Session session) {
        Player ada = new Player("Ada");
        session.add(new Team("Reds", ada));

        assertThat(session.state(ada)).isEqualTo(EntityState.PENDING);
    }

    @Test
    void what_becomes_reachable_later_is_added_by_the_flush(Session session) {
        Team team = new Team("Reds");
        session.add(team);
        session.flush();
        Player ada = new Player("Ada");
        team.players().add(ada);

        session.flush();

        assertThat(session.state(ada)).isEqualTo(EntityState.PERSISTENT);
        assertThat(ada.team).isSameAs(team);
    }

    @Test
    void a_transient_object_that_a_cascade_does_not_reach_is_an_error_with_path_and_remedy(Session session) {
        session.add(new Album("Blue", new Band("Joni")));

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("Album.band of a new Album refers to a Band that the session does not know, and the"
                        + " relationship does not cascade. Add the object with session.add(object), or map Album.band"
                        + " with cascade = CascadeType.PERSIST.");
    }

    @Test
    void a_transient_element_of_a_collection_without_cascade_is_an_error(Session session) {
        session.add(new Band("Joni", new Album("Blue")));

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("Band.albums of a new Band refers to a Album that the session does not know");
    }

    @Test
    void a_transient_object_that_is_added_before_the_flush_is_no_error(Session session) {
        Band joni = new Band("Joni");
        session.add(new Album("Blue", joni));
        session.add(joni);

        session.flush();

        assertThat(joni.albums).hasSize(1);
    }

    @Test
    void an_assigned_id_says_nothing_and_is_inserted_without_a_select(Session session, StatementLog log) {
        session.add(new Country("td", "Chad"));
        session.flush();

        assertThatSql(log).hasStatements("insert into country (code, name) values (?, ?)");
    }

    @Test
    void an_assigned_id_whose_row_is_there_is_an_integrity_error_that_points_at_merge(
            SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.add(new Country("td", "Chad")));
        session.add(new Country("td", "Tchad"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("session.merge(object)");
    }

    @Test
    void a_second_object_for_a_row_of_the_session_is_an_error(Session session) {
        session.add(new Country("td", "Chad"));

        assertThatThrownBy(() -> session.add(new Country("td", "Tchad")))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("add(Country#td): this session has another object for that row already. Copy the changes"
                        + " into it with merge(object).");
    }

    @Test
    void a_detached_object_is_compared_with_its_row_and_only_what_differs_is_written(
            SessionFactory orm, Session session, StatementLog log) {
        Team team = new Team("Reds");
        orm.inTransaction(other -> other.add(team));
        log.clear();

        team.name = "Blues";
        session.add(team);
        assertThatSql(log).hasNoStatements();
        session.flush();

        assertThat(session.state(team)).isEqualTo(EntityState.PERSISTENT);
        assertThatSql(log)
                .hasStatements(
                        "select t1.id, t1.name from team t1 where t1.id = ?", "update team set name = ? where id = ?");
        assertThatSql(log).statement(1).hasParameters("Blues", team.id);
    }

    @Test
    void a_detached_object_that_is_as_its_row_writes_nothing(SessionFactory orm, Session session, StatementLog log) {
        Team team = new Team("Reds", new Player("Ada"));
        orm.inTransaction(other -> other.add(team));
        log.clear();

        session.add(team);
        session.flush();

        assertThatSql(log).hasSelects(2).hasRoundTrips(2);
    }

    @Test
    void all_detached_objects_of_an_entity_take_one_select(SessionFactory orm, Session session, StatementLog log) {
        Player[] players = {new Player("Ada"), new Player("Bob"), new Player("Cleo")};
        orm.inTransaction(other -> other.addAll((Object[]) players));
        log.clear();

        session.addAll((Object[]) players);
        players[1].goals = 7;
        session.flush();

        assertThatSql(log).hasSelects(1).hasUpdates(1).hasRoundTrips(2);
    }

    @Test
    void a_set_generated_id_without_a_row_is_an_error(Session session) {
        Team team = new Team("Reds");
        team.id = 4711L;
        session.add(team);

        assertThatThrownBy(session::flush)
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage("add(Team#4711): its id is set, so it was taken for an object with a row, but table team"
                        + " has none. Leave the id unset to insert it, or use merge(object).");
    }

    @Test
    void a_detached_object_whose_row_has_another_version_is_stale(SessionFactory orm, Session session) {
        Account account = new Account("Ada");
        orm.inTransaction(other -> other.add(account));
        orm.inTransaction(other -> other.get(Account.class, account.id).owner = "Bob");
        account.owner = "Cleo";
        session.add(account);

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleObjectException.class)
                .hasMessage("Account#" + account.id + " of version 0 was added again, but its row has version 1:"
                        + " another transaction has changed it. Read it again and repeat the change.");
    }

    @Test
    void a_reattached_collection_that_was_not_loaded_stays_lazy(SessionFactory orm, Session session) {
        Team team = new Team("Reds", new Player("Ada"));
        orm.inTransaction(other -> other.add(team));
        Team detached = orm.fromTransaction(other -> other.get(Team.class, team.id));

        session.add(detached);
        session.flush();

        assertThat(detached.players()).extracting(Player::name).containsExactly("Ada");
    }

    @Test
    void an_element_that_came_to_a_detached_collection_is_inserted(SessionFactory orm, Session session) {
        Team team = new Team("Reds", new Player("Ada"));
        orm.inTransaction(other -> other.add(team));
        team.players().add(new Player("Bob"));

        session.add(team);
        session.commit();

        assertThat(orm.<List<String>>fromTransaction(other -> other.get(Team.class, team.id).players().stream()
                        .map(Player::name)
                        .toList()))
                .containsExactly("Ada", "Bob");
    }

    @Test
    void an_element_that_comes_to_a_reattached_collection_before_the_flush_is_inserted(
            SessionFactory orm, Session session) {
        Team team = new Team("Reds", new Player("Ada"));
        orm.inTransaction(other -> other.add(team));
        Player bob = new Player("Bob");

        session.add(team);
        team.players().add(bob);
        session.flush();

        assertThat(session.state(bob)).isEqualTo(EntityState.PERSISTENT);
        assertThat(bob.team).isSameAs(team);
    }

    @Test
    void what_others_added_to_a_detached_collection_is_no_orphan(SessionFactory orm, Session session) {
        Team team = new Team("Reds", new Player("Ada"));
        orm.inTransaction(other -> other.add(team));
        orm.inTransaction(other -> other.get(Team.class, team.id).players().add(new Player("Bob")));
        team.players().clear();

        session.add(team);
        session.commit();

        assertThat(orm.<List<Player>>fromTransaction(
                        other -> other.scalars(select(Player.class)).all()))
                .extracting(Player::name)
                .containsExactly("Bob");
    }

    @Test
    void a_reference_that_was_never_read_is_read_when_it_is_added_to_another_session(
            SessionFactory orm, Session session, StatementLog log) {
        Team team = new Team("Reds");
        orm.inTransaction(other -> other.add(team));
        Team handle = orm.fromTransaction(other -> other.reference(Team.class, team.id));
        log.clear();

        session.add(handle);
        session.flush();

        assertThatSql(log).hasUpdates(0).hasSelects(1);
        assertThat(handle.name()).isEqualTo("Reds");
    }

    @Test
    void a_plain_collection_of_a_detached_object_takes_nothing_away(SessionFactory orm, Session session) {
        Team team = new Team("Reds", new Player("Ada"));
        orm.inTransaction(other -> other.add(team));
        Team form = new Team("Crimsons", new Player("Bob"));
        form.id = team.id;

        session.add(form);
        session.commit();

        assertThat(orm.<List<Player>>fromTransaction(
                        other -> other.scalars(select(Player.class)).all()))
                .extracting(player -> player.team.id())
                .containsExactly(team.id, team.id);
    }

    @Test
    void an_element_that_left_a_detached_collection_is_an_orphan(SessionFactory orm, Session session) {
        Team team = new Team("Reds", new Player("Ada"), new Player("Bob"));
        orm.inTransaction(other -> other.add(team));
        team.players().remove(0);

        session.add(team);
        session.commit();

        assertThat(orm.<List<Player>>fromTransaction(
                        other -> other.scalars(select(Player.class)).all()))
                .extracting(Player::name)
                .containsExactly("Bob");
    }

    @Test
    void adding_an_object_that_is_to_be_deleted_keeps_it(SessionFactory orm, Session session, StatementLog log) {
        Team team = new Team("Reds");
        orm.inTransaction(other -> other.add(team));
        Team loaded = session.get(Team.class, team.id);
        session.delete(loaded);
        log.clear();

        session.add(loaded);
        session.commit();

        assertThatSql(log).hasDeletes(0);
        assertThat(session.get(Team.class, team.id)).isSameAs(loaded);
    }
}
