package io.rowan.session;

import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids from a sequence. */
@Requires(Feature.SEQUENCES)
@RowanTest(entities = Ticket.class)
class SequenceTest {
    private static List<Ticket> tickets(int number) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            tickets.add(new Ticket("event " + i));
        }
        return tickets;
    }

    @Test
    void a_sequence_is_asked_once_for_each_allocation(Session session, StatementLog log) {
        session.addAll(tickets(10));
        session.flush();
        assertThatSql(log).hasSelects(1).hasInserts(1).hasRoundTrips(2);
        log.clear();

        session.addAll(tickets(11));
        session.flush();

        assertThatSql(log).hasRoundTrips(2 + 1 - 1);
    }

    @Test
    void ids_of_a_sequence_are_used_up_before_it_is_asked_again(Session session, StatementLog log) {
        session.addAll(tickets(4));
        session.flush();
        log.clear();

        session.addAll(tickets(6));
        session.flush();

        assertThatSql(log).hasSelects(0).hasInserts(1);
    }

    @Test
    void the_numbers_of_a_sequence_belong_to_one_object_each(SessionFactory orm, Session session) {
        List<Ticket> tickets = tickets(35);
        session.addAll(tickets);
        session.commit();

        assertThat(tickets)
                .extracting(ticket -> ticket.id)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        orm.inTransaction(other -> tickets.forEach(
                ticket -> assertThat(other.get(Ticket.class, ticket.id).event).isEqualTo(ticket.event)));
    }

    @Test
    void two_sessions_never_get_the_same_number(SessionFactory orm) {
        List<Ticket> tickets = tickets(6);
        try (Session one = orm.openSession();
                Session two = orm.openSession()) {
            for (int i = 0; i < 6; i++) {
                (i % 2 == 0 ? one : two).add(tickets.get(i));
                (i % 2 == 0 ? one : two).commit();
            }
        }

        assertThat(tickets).extracting(ticket -> ticket.id).doesNotHaveDuplicates();
    }
}
