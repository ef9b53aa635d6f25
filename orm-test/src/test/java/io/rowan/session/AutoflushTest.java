package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.Test;

/** When single objects and lazy touches flush, and how that is turned off. */
@RowanTest(entities = {Team.class, Player.class, Country.class})
class AutoflushTest {
    @Test
    void noAutoflush_queries_without_a_flush(Session session, StatementLog log) {
        session.add(new Country("td", "Chad"));

        session.noAutoflush(
                () -> assertThat(session.scalars(select(Country.class)).all()).isEmpty());

        assertThatSql(log).hasInserts(0);
    }

    @Test
    void after_noAutoflush_queries_flush_again(Session session) {
        session.add(new Country("td", "Chad"));
        session.noAutoflush(() -> {});

        assertThat(session.scalars(select(Country.class)).all()).hasSize(1);
    }

    @Test
    void noAutoflush_ends_also_when_the_work_throws(Session session) {
        session.add(new Country("td", "Chad"));
        try {
            session.noAutoflush(() -> {
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no");
        }

        assertThat(session.scalars(select(Country.class)).all()).hasSize(1);
    }

    @Test
    void flush_inside_noAutoflush_still_flushes(Session session, StatementLog log) {
        session.add(new Country("td", "Chad"));
        session.noAutoflush(session::flush);

        assertThatSql(log).hasInserts(1);
    }

    @Test
    void a_lazy_collection_that_pending_work_could_change_is_read_after_a_flush(SessionFactory orm, Session session) {
        Team stored = new Team("Reds");
        orm.inTransaction(other -> other.add(stored));
        Team team = session.get(Team.class, stored.id);
        Player ada = new Player("Ada");
        ada.team = team;
        session.add(ada);

        assertThat(team.players()).containsExactly(ada);
        assertThat(session.state(ada)).isEqualTo(EntityState.PERSISTENT);
    }

    @Test
    void get_of_another_row_does_not_flush(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(other -> other.add(new Country("td", "Chad")));
        session.add(new Country("pe", "Peru"));
        log.clear();

        assertThat(session.get(Country.class, "td")).isNotNull();

        assertThatSql(log).hasInserts(0);
    }
}
