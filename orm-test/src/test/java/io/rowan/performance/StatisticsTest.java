package io.rowan.performance;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.Statistics;
import io.rowan.error.DatabaseException;
import io.rowan.examples.bank.Account;
import io.rowan.examples.bank.Account_;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a factory counts of the work of its sessions. */
@RowanTest(entities = Account.class)
class StatisticsTest {
    private static final int ROWS = 12;
    private SessionFactory orm;
    private Statistics before;

    @BeforeEach
    void fill(SessionFactory factory, StatementLog log) {
        orm = factory;
        orm.inTransaction(session -> session.insertAll(LongStream.rangeClosed(1, ROWS)
                .mapToObj(number -> new Account(number, BigDecimal.TEN))
                .toList()));
        log.clear();
        before = orm.statistics();
    }

    private Statistics work() {
        return orm.statistics().since(before);
    }

    private static Statistics statistics(long statements, long rows, long flushes, long loads) {
        return new Statistics(statements, rows, flushes, loads, 0, 0);
    }

    private static Account first(Session session) {
        return Objects.requireNonNull(session.get(Account.class, 1L));
    }

    @Test
    void a_factory_that_does_nothing_counts_nothing() {
        orm.inTransaction(session -> {});

        assertThat(work()).isEqualTo(statistics(0, 0, 0, 0));
    }

    @Test
    void a_query_counts_its_rows_and_the_objects_that_are_new(Session session) {
        session.scalars(select(Account.class)).all();
        assertThat(work()).isEqualTo(statistics(1, ROWS, 0, ROWS));

        session.scalars(select(Account.class)).all();
        assertThat(work()).isEqualTo(statistics(2, 2 * ROWS, 0, ROWS));

        session.scalar(select(count(Account_.number)));
        assertThat(work()).isEqualTo(statistics(3, 2 * ROWS + 1, 0, ROWS));
    }

    @Test
    void an_object_by_its_id_counts_as_a_row_once(Session session) {
        first(session);
        first(session);

        assertThat(work()).isEqualTo(statistics(1, 1, 0, 1));
    }

    @Test
    void an_object_that_is_read_afresh_counts_again(Session session) {
        session.refresh(first(session));

        assertThat(work()).isEqualTo(statistics(2, 2, 0, 2));
    }

    @Test
    void a_flush_counts_when_it_writes(Session session) {
        Account account = first(session);
        session.flush();
        assertThat(work()).isEqualTo(statistics(1, 1, 0, 1));

        account.deposit(BigDecimal.ONE);
        session.commit();
        assertThat(work()).isEqualTo(statistics(2, 2, 1, 1));
    }

    @Test
    void a_batch_is_one_statement(Session session) {
        session.scalars(select(Account.class)).all().forEach(account -> account.deposit(BigDecimal.ONE));
        session.commit();

        assertThat(work()).isEqualTo(statistics(2, 2 * ROWS, 1, ROWS));
    }

    @Test
    void bulk_and_native_statements_count_their_rows(Session session) {
        session.execute(
                update(Account.class).set(Account_.balance, BigDecimal.ZERO).where(Account_.number.le(5L)));
        assertThat(work()).isEqualTo(statistics(1, 5, 0, 0));

        session.scalars(sql(Long.class, "select number from accounts")).all();
        session.execute(sql("delete from accounts where number <= 3"));
        assertThat(work()).isEqualTo(statistics(3, 5 + ROWS + 3, 0, 0));
    }

    @Test
    void a_stream_counts_what_was_read_of_it(Session session) {
        try (Stream<Account> accounts = session.stream(select(Account.class).orderBy(Account_.number.asc()))) {
            assertThat(accounts.limit(3)).hasSize(3);
        }
        assertThat(work().loads()).isEqualTo(ROWS);
        assertThat(work().rows()).isEqualTo(ROWS);
    }

    @Test
    void a_statement_that_fails_counts_too(Session session) {
        assertThatThrownBy(() -> session.execute(sql("delete from no_such_table")))
                .isInstanceOf(DatabaseException.class);

        assertThat(work()).isEqualTo(statistics(1, 0, 0, 0));
    }

    @Test
    void as_many_statements_are_counted_as_a_listener_is_told(StatementLog log) {
        orm.inTransaction(session -> {
            session.add(new Account(100, BigDecimal.ONE));
            session.delete(first(session));
            session.execute(update(Account.class).set(Account_.balance, BigDecimal.ZERO));
        });

        assertThat(work().statements()).isEqualTo(log.statements().size());
        assertThat(work().flushes()).isOne();
    }
}
