package io.rowan.unitofwork;

import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.FlushException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.Test;

/** Primary keys that change while rows of a join table refer to them. */
@RowanTest(entities = {Route.class, Customer.class, Address.class})
class LinkedKeyTest {
    private static Route stored(SessionFactory orm, Session session) {
        Customer ann = new Customer("Ann");
        Customer bob = new Customer("Bob");
        orm.inTransaction(other -> other.addAll(ann, bob, new Route("OLD", ann, bob)));
        return session.get(Route.class, "OLD");
    }

    private static int riders(SessionFactory orm, String code) {
        return orm.fromTransaction(
                session -> session.get(Route.class, code).riders.size());
    }

    @Test
    @Requires({Feature.FOREIGN_KEYS, Feature.UPDATE_CASCADE})
    void links_follow_by_the_foreign_key(SessionFactory orm, Session session, StatementLog log) {
        Route route = stored(orm, session);
        log.clear();

        route.code = "NEW";
        session.commit();

        assertThatSql(log).hasStatements("update route set code = ? where code = ?");
        assertThat(riders(orm, "NEW")).isEqualTo(2);
    }

    @Test
    @Requires(absent = Feature.FOREIGN_KEYS)
    void links_that_nothing_would_change_are_an_error_with_the_remedy(
            SessionFactory orm, Session session, Dialect dialect) {
        Route route = stored(orm, session);
        Customer first = route.riders.get(0);
        route.code = "NEW";

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("The key of Route#OLD is to change, but 2 rows of table route_customer refer to it by"
                        + " route_code, and " + dialect.name() + " keeps no foreign keys by which it would change them"
                        + " too. Empty the collection and flush, then change the key and fill it again.");
        session.rollback();
        assertThat(riders(orm, "OLD")).isEqualTo(2);

        route.riders.clear();
        session.flush();
        route.code = "NEW";
        route.riders.add(first);
        session.commit();
        assertThat(riders(orm, "NEW")).isEqualTo(1);
    }
}
