package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DataException;
import io.rowan.error.StaleObjectException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Updates of many rows where the database takes a list of rows and tells which of them it hit. */
@RowanTest(
        entities = {Account.class, Sample.class, Ticket.class},
        database = "h2")
class ManyRowsListedTest {
    private static final String ONE = "update accounts set version = ?, balance = ? where id = ? and version = ?";
    private static final String LISTED = "select id from final table (merge into accounts t using (values"
            + " (cast(null as integer), cast(null as bigint), cast(null as bigint), cast(null as integer)), "
            + String.join(", ", Collections.nCopies(50, "(?, ?, ?, ?)"))
            + ") s (c1, c2, c3, c4) on t.id = s.c3 and t.version = s.c4"
            + " when matched then update set version = s.c1, balance = s.c2)";

    private static void insert(Session session, int count) {
        for (long id = 1; id <= count; id++) {
            session.add(new Account(id, id + "@x"));
        }
        session.commit();
    }

    private static List<Account> accounts(Session session) {
        return session.scalars(select(Account.class).orderBy(Account_.id.asc())).all();
    }

    @Test
    void fifty_rows_are_listed_by_one_statement_and_the_rest_goes_in_a_batch(
            SessionFactory orm, Session session, StatementLog log) {
        insert(session, 430);
        accounts(session).forEach(each -> each.balance = each.id);
        log.clear();
        session.flush();
        assertThat(log.texts()).containsExactly(LISTED, LISTED, LISTED, LISTED, LISTED, LISTED, LISTED, LISTED, ONE);
        session.commit();
        assertThat(orm.<List<Account>>fromTransaction(ManyRowsListedTest::accounts))
                .hasSize(430)
                .allMatch(each -> each.balance == each.id && each.version == 1);
    }

    @Test
    void so_few_rows_that_parsing_the_statement_costs_more_go_in_a_batch(Session session, StatementLog log) {
        insert(session, 399);
        accounts(session).forEach(each -> each.balance = each.id);
        log.clear();
        session.flush();
        assertThat(log.texts()).containsExactly(ONE);
    }

    @Test
    void columns_of_unique_keys_are_updated_row_by_row_in_a_batch(Session session, StatementLog log) {
        insert(session, 450);
        accounts(session).forEach(each -> each.email = "new" + each.email);
        log.clear();
        session.flush();
        assertThat(log.texts())
                .containsExactly("update accounts set version = ?, email = ? where id = ? and version = ?");
    }

    @Test
    void a_column_whose_type_the_mapping_names_goes_in_a_batch(Session session, StatementLog log) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            tickets.add(new Ticket("ticket " + i));
        }
        session.addAll(tickets);
        session.commit();
        tickets.forEach(each -> each.status = "closed");
        log.clear();
        session.flush();
        assertThat(log.texts()).first().isEqualTo("update tickets set status = ?, changed = ? where id = ?");
    }

    @Test
    void a_row_keeps_each_of_its_values_and_nulls(SessionFactory orm, Session session, StatementLog log) {
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < 1_810; number++) {
            samples.add(new Sample(number));
            samples.get(number).fill(26 * number + 2);
        }
        session.addAll(samples);
        session.commit();
        samples.forEach(ManyRowsListedTest::change);
        log.clear();
        session.commit();
        assertThat(log.texts()).hasSize(37);
        assertThat(log.texts().get(0)).startsWith("select id from final table (merge into samples t using (values (");
        assertThat(log.texts().get(36)).startsWith("update samples set");
        orm.inTransaction(other -> {
            for (Sample sample : samples) {
                Sample stored = Objects.requireNonNull(other.get(Sample.class, Objects.requireNonNull(sample.id)));
                assertThat(stored.values()).isEqualTo(sample.values());
                assertThat(stored.version).isEqualTo(1);
            }
        });
    }

    /** All columns change, so that all rows are of one shape. */
    private static void change(Sample sample) {
        sample.fill(26 * sample.number + 3);
        if (sample.number % 4 == 0) {
            sample.text = null;
            sample.amount = null;
            sample.day = null;
            sample.time = null;
            sample.moment = null;
            sample.instant = null;
            sample.uuid = null;
            sample.named = null;
            sample.placed = null;
        }
    }

    @Test
    void stale_rows_in_statements_and_in_the_batch_after_them_are_named(SessionFactory orm, Session session) {
        insert(session, 430);
        List<Account> all = accounts(session);
        session.commit();
        orm.inTransaction(other -> {
            other.get(Account.class, 7L).balance = 1;
            other.delete(other.get(Account.class, 150L));
            other.get(Account.class, 422L).balance = 1;
        });
        all.forEach(each -> each.balance = 5);
        assertThatThrownBy(session::flush)
                .isInstanceOfSatisfying(
                        StaleObjectException.class, e -> assertThat(e.ids()).containsExactly("7", "150", "422"))
                .hasMessageStartingWith("The update of Account#7 of version 0, Account#150 of version 0, Account#422 of"
                        + " version 0 found no such row in table accounts: another transaction has changed or deleted"
                        + " it.");
        session.rollback();
        assertThat(accounts(session))
                .hasSize(429)
                .filteredOn(each -> each.balance != 0)
                .hasSize(2);
    }

    @Test
    void a_row_that_another_transaction_changes_while_it_is_waited_for_is_stale(SessionFactory orm, Session session)
            throws Exception {
        insert(session, 430);
        accounts(session).forEach(each -> each.balance = 5);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Session holder = orm.openSession()) {
            holder.get(Account.class, 120L).balance = 77;
            holder.flush();
            Future<?> flush = thread.submit(session::flush);
            assertThatThrownBy(() -> flush.get(200, TimeUnit.MILLISECONDS))
                    .as("it waits")
                    .isInstanceOf(TimeoutException.class);
            holder.commit();
            assertThatThrownBy(() -> flush.get(30, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            StaleObjectException.class, e -> assertThat(e.ids()).containsExactly("120"));
        } finally {
            thread.shutdownNow();
        }
        session.rollback();
        assertThat(accounts(session)).filteredOn(each -> each.balance != 0).hasSize(1);
    }

    @Test
    void a_value_that_is_too_long_fails_as_in_a_batch_and_the_session_goes_on(Session session, StatementLog log) {
        assertThat(tooLong(session, log, 450, "final table")).isEqualTo(tooLong(session, log, 20, "update samples"));
    }

    private static String tooLong(Session session, StatementLog log, int count, String way) {
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            samples.add(new Sample(0));
            samples.get(number).text = "short";
        }
        session.addAll(samples);
        session.commit();
        samples.forEach(each -> each.text = "changed");
        samples.get(count - 7).text = "x".repeat(300);
        log.clear();
        String[] told = new String[1];
        assertThatThrownBy(session::flush).isInstanceOfSatisfying(DataException.class, e -> {
            told[0] = e.getClass() + " " + e.vendorCode() + " " + e.details().table() + " "
                    + e.details().column();
            assertThat(e).hasMessageStartingWith("A value does not fit column text ");
        });
        assertThat(log.texts()).last().asString().contains(way);
        session.rollback();
        samples.forEach(each -> each.text = "again");
        session.commit();
        assertThat(samples).allMatch(each -> each.version == 1);
        return told[0];
    }
}
