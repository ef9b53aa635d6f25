package io.rowan.session;

import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.Test;

/** Where ids come from: the program, an identity column, at random. */
@RowanTest(entities = {Country.class, Player.class, Team.class, Token.class})
class IdentifierTest {
    @Test
    void an_assigned_id_is_written_as_it_is(SessionFactory orm) {
        orm.inTransaction(session -> session.add(new Country("td", "Chad")));

        assertThat(orm.<String>fromTransaction(session -> session.get(Country.class, "td").name))
                .isEqualTo("Chad");
    }

    @Test
    void an_identity_id_is_there_after_the_flush(Session session) {
        Player ada = new Player("Ada");
        session.add(ada);
        assertThat(ada.id).isNull();

        session.flush();

        assertThat(session.scalars(sql(Long.class, "select id from player")).one())
                .isEqualTo(ada.id);
    }

    @Test
    void a_uuid_is_made_without_sql(SessionFactory orm, StatementLog log) {
        Token one = new Token("login");
        Token two = new Token("reset");
        orm.inTransaction(session -> session.addAll(one, two));

        assertThatSql(log).hasInserts(1).hasRoundTrips(1);
        assertThat(one.id).isNotNull().isNotEqualTo(two.id);
        assertThat(orm.<String>fromTransaction(session -> session.get(Token.class, one.id).purpose))
                .isEqualTo("login");
    }
}
