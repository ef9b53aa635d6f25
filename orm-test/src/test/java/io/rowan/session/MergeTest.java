package io.rowan.session;

import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.StaleObjectException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Merge copies into the session's object and leaves the given one alone (Jakarta Persistence 3.2, 3.2.7.1). */
@RowanTest(
        entities = {
            Team.class,
            Player.class,
            Band.class,
            Album.class,
            Country.class,
            Account.class,
            Student.class,
            Course.class,
            Atlas.class,
            Sheet.class
        })
class MergeTest {
    private static <T> T stored(SessionFactory orm, T entity) {
        orm.inTransaction(session -> session.add(entity));
        return entity;
    }

    private static List<String> playersOf(SessionFactory orm, Team team) {
        return orm.fromTransaction(session -> session.get(Team.class, team.id).players().stream()
                .map(Player::name)
                .toList());
    }

    @Test
    void a_detached_object_is_copied_and_stays_detached(SessionFactory orm, Session session) {
        Country chad = stored(orm, new Country("td", "Chad"));
        chad.name = "Tchad";

        Country merged = session.merge(chad);
        session.commit();

        assertThat(merged).isNotSameAs(chad).isSameAs(session.get(Country.class, "td"));
        assertThat(session.contains(chad)).isFalse();
        assertThat(orm.<String>fromTransaction(other -> other.get(Country.class, "td").name))
                .isEqualTo("Tchad");
    }

    @Test
    void only_what_differs_is_written(SessionFactory orm, Session session, StatementLog log) {
        Player ada = stored(orm, new Player("Ada"));
        ada.goals = 3;
        log.clear();

        session.merge(ada);
        session.flush();

        assertThatSql(log)
                .hasStatements(
                        "select t1.id, t1.name, t1.goals, t1.team_id from player t1 where t1.id = ?",
                        "update player set goals = ? where id = ?");
    }

    @Test
    void an_object_without_a_row_becomes_a_new_one(Session session) {
        Country merged = session.merge(new Country("td", "Chad"));

        assertThat(session.state(merged)).isEqualTo(EntityState.PENDING);
        session.flush();
        assertThat(session.state(merged)).isEqualTo(EntityState.PERSISTENT);
    }

    @Test
    void a_new_object_with_a_generated_id_is_copied(Session session) {
        Player ada = new Player("Ada");
        Player merged = session.merge(ada);
        session.flush();

        assertThat(merged).isNotSameAs(ada);
        assertThat(merged.id).isNotNull();
        assertThat(ada.id).isNull();
    }

    @Test
    void an_object_of_the_session_is_itself(Session session) {
        Player ada = new Player("Ada");
        session.add(ada);

        assertThat(session.merge(ada)).isSameAs(ada);
    }

    @Test
    void merge_cascades_to_a_loaded_collection(SessionFactory orm, Session session) {
        Team team = stored(orm, new Team("Reds", new Player("Ada"), new Player("Bob")));
        team.players().get(0).name = "Anna";
        team.players().remove(1);
        team.players().add(new Player("Cleo"));

        session.merge(team);
        session.commit();

        assertThat(playersOf(orm, team)).containsExactly("Anna", "Cleo");
    }

    @Test
    void a_collection_that_was_not_loaded_stays_as_it_is(SessionFactory orm, Session session) {
        Team stored = stored(orm, new Team("Reds", new Player("Ada")));
        Team detached = orm.fromTransaction(other -> other.get(Team.class, stored.id));
        detached.name = "Crimsons";

        session.merge(detached);
        session.commit();

        assertThat(playersOf(orm, stored)).containsExactly("Ada");
    }

    @Test
    void a_relationship_without_cascade_refers_to_the_row(SessionFactory orm, Session session) {
        Band joni = stored(orm, new Band("Joni"));
        Album album = session.merge(new Album("Blue", joni));
        session.commit();

        assertThat(album.band).isNotSameAs(joni).isSameAs(session.get(Band.class, joni.id));
    }

    @Test
    void a_set_is_merged_by_identity_of_rows(SessionFactory orm, Session session, StatementLog log) {
        Student ada = stored(orm, new Student("Ada", new Course("Maths"), new Course("Art")));
        log.clear();

        Student merged = session.merge(ada);
        session.commit();

        assertThat(merged.courses).hasSize(2);
        assertThatSql(log).hasInserts(0).hasUpdates(0).hasDeletes(0);
    }

    @Test
    void a_map_of_a_new_object_is_merged(SessionFactory orm, Session session) {
        Atlas merged = session.merge(new Atlas(new Sheet("Asia")));
        session.commit();

        assertThat(orm.<List<String>>fromTransaction(other ->
                        List.copyOf(other.get(Atlas.class, merged.id).sheets.keySet())))
                .containsExactly("Asia");
    }

    @Test
    void another_version_is_stale(SessionFactory orm, Session session) {
        Account account = stored(orm, new Account("Ada"));
        orm.inTransaction(other -> other.get(Account.class, account.id).owner = "Bob");

        assertThatThrownBy(() -> session.merge(account))
                .isInstanceOf(StaleObjectException.class)
                .hasMessage("merge(Account#" + account.id + "): the object has version 0, its row 1: another"
                        + " transaction has changed it. Read it again and repeat the change.");
    }

    @Test
    void a_versioned_object_whose_row_is_gone_is_stale(SessionFactory orm, Session session) {
        Account account = stored(orm, new Account("Ada"));
        orm.inTransaction(other -> other.delete(other.get(Account.class, account.id)));

        assertThatThrownBy(() -> session.merge(account))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("but its row is gone");
    }
}
