package io.rowan.session;

import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.EntityStateException;
import io.rowan.error.QueryException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import jakarta.persistence.LockModeType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading a row again: refresh, expire, and get with a lock. */
@RowanTest(entities = {Team.class, Player.class})
class RefreshTest {
    private long id;

    @BeforeEach
    void add_a_team(SessionFactory orm, StatementLog log) {
        Team team = new Team("Reds", new Player("Ada"));
        orm.inTransaction(session -> session.add(team));
        id = team.id;
        log.clear();
    }

    private static void rename(Session session, String name) {
        session.execute(sql("update team set name = :name").set("name", name));
    }

    @Test
    void refresh_reads_the_row_and_discards_changes(Session session, StatementLog log) {
        Team team = session.get(Team.class, id);
        team.name = "Blues";
        log.clear();

        session.refresh(team);
        session.flush();

        assertThat(team.name).isEqualTo("Reds");
        assertThatSql(log).hasSelects(1).hasRoundTrips(1);
    }

    @Test
    void refresh_cascades_and_reads_collections_again(Session session) {
        Team team = session.get(Team.class, id);
        Player ada = team.players().get(0);
        ada.goals = 9;
        team.players().clear();

        session.noAutoflush(() -> {
            session.refresh(team);
            session.refresh(ada);
        });

        assertThat(ada.goals).isZero();
        assertThat(team.players()).containsExactly(ada);
    }

    @Test
    void refresh_of_a_pending_object_says_to_flush_first(Session session) {
        Team team = new Team("Blues");
        session.add(team);

        assertThatThrownBy(() -> session.refresh(team))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("refresh(a new Team): the object is pending, so there is no row to read. Flush it first,"
                        + " or leave the call out.");
    }

    @Test
    void refresh_of_a_row_that_is_gone_is_an_error(Session session) {
        Player ada = session.get(Team.class, id).players().get(0);
        session.execute(sql("delete from player"));

        assertThatThrownBy(() -> session.refresh(ada))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage("refresh(Player#" + ada.id + "): its row is gone from table player. Let the object go with"
                        + " expunge(object).");
    }

    @Test
    void refresh_of_a_foreign_object_is_an_error(Session session) {
        assertThatThrownBy(() -> session.refresh(new Team("Blues")))
                .isInstanceOf(EntityStateException.class)
                .hasMessageStartingWith("refresh(): the Team is not of this session.");
    }

    @Test
    void an_expired_object_is_read_at_the_next_get(Session session, StatementLog log) {
        Team team = session.get(Team.class, id);
        rename(session, "Blues");
        assertThat(session.get(Team.class, id).name).isEqualTo("Reds");
        session.expire(team);
        log.clear();

        assertThat(session.get(Team.class, id)).isSameAs(team);
        assertThat(team.name).isEqualTo("Blues");
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void the_collection_of_an_expired_object_is_read_at_its_next_touch(Session session) {
        Team team = session.get(Team.class, id);
        assertThat(team.players()).hasSize(1);
        session.execute(sql("delete from player"));
        session.expire(team);

        assertThat(team.players()).isEmpty();
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void get_with_a_lock_always_asks_and_reads_the_row_afresh(Session session, StatementLog log, Dialect dialect) {
        Team team = session.get(Team.class, id);
        rename(session, "Blues");
        log.clear();

        assertThat(session.get(Team.class, id, LockModeType.PESSIMISTIC_WRITE)).isSameAs(team);
        assertThat(team.name).isEqualTo("Blues");
        String select = "select t1.id, t1.name from team t1 where t1.id = ?";
        switch (dialect.rowLocking()) {
            case CLAUSE -> assertThatSql(log).hasStatements(select + " for update");
            case SELECT_OF_KEYS ->
                assertThatSql(log)
                        .hasStatements("select t1.id from team t1 where t1.id in (?) for update with rs", select);
            case UPDATE_OF_KEYS ->
                assertThatSql(log).hasStatements("update team set name = name where id in (?)", select);
        }
    }

    @Test
    void get_without_a_lock_mode_is_get(Session session, StatementLog log) {
        Team team = session.get(Team.class, id);
        log.clear();

        assertThat(session.get(Team.class, id, LockModeType.NONE)).isSameAs(team);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_lock_keeps_changes_that_are_not_flushed(Session session) {
        Team team = session.get(Team.class, id);
        team.name = "Greens";

        session.get(Team.class, id, LockModeType.PESSIMISTIC_WRITE);

        assertThat(team.name).isEqualTo("Greens");
    }

    @Test
    void a_lock_of_a_missing_row_is_null(Session session) {
        assertThat(session.get(Team.class, 4711L, LockModeType.PESSIMISTIC_WRITE))
                .isNull();
    }

    @Test
    void an_optimistic_lock_mode_of_an_entity_without_versions_is_refused_with_the_remedy(Session session) {
        assertThatThrownBy(() -> session.get(Team.class, id, LockModeType.OPTIMISTIC))
                .isInstanceOf(QueryException.class)
                .hasMessage("OPTIMISTIC of Team needs a version, and it has none. Map one with @Version, or use"
                        + " PESSIMISTIC_WRITE.");
    }
}
