package io.rowan.test;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.StatementEvent;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.Product_;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RowanTest(entities = Product.class)
class StatementLogTest {
    @Test
    void startsEmptyAfterTheTablesAreMade(StatementLog log) {
        assertThat(log.events()).isEmpty();
        assertThat(log).hasToString("     (nothing)");
    }

    @Test
    void keepsStatementsAndStepsOfTransactionsInOrder(SessionFactory orm, StatementLog log, Dialect dialect) {
        orm.inTransaction(session -> session.add(pen()));

        StatementEvent.Kind insert = dialect.inserts().keys() == KeyRetrieval.ROWS
                ? StatementEvent.Kind.RETURNING
                : StatementEvent.Kind.BATCH;
        assertThat(log.events())
                .extracting(StatementEvent::kind)
                .containsExactly(StatementEvent.Kind.BEGIN, insert, StatementEvent.Kind.COMMIT);
        assertThat(log.statements()).hasSize(1);
        assertThat(log.texts()).singleElement().asString().contains("insert into products");
    }

    @Test
    void forgetsWhenCleared(Session session, StatementLog log) {
        session.get(Product.class, 1L);
        log.clear();

        assertThat(log.events()).isEmpty();
    }

    @Test
    void keepsApartWhatRunsDuringSomeWork(Session session, StatementLog log) {
        session.get(Product.class, 1L);

        StatementLog part = log.during(() -> session.scalars(select(Product.class)));
        session.get(Product.class, 2L);

        assertThat(part.texts()).singleElement().asString().endsWith("from products p1");
        assertThat(log.texts()).hasSize(3);
    }

    @Test
    void letsThroughWhatTheWorkThrows(StatementLog log) {
        assertThatThrownBy(() -> log.during(() -> {
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
    }

    @Test
    void listsWhatRanWithItsParameters(SessionFactory orm, StatementLog log) {
        orm.inTransaction(session -> session.scalars(select(Product.class).where(Product_.name.eq("Pen"))));

        assertThat(log.toString().lines())
                .containsExactly(
                        "      begin",
                        "   0. select p1.id, p1.name, p1.price, p1.stock, p1.category from products p1"
                                + " where p1.name = ? -- ['Pen']",
                        "      commit");
    }

    @Test
    void losesNothingOfSeveralThreads() throws InterruptedException {
        StatementLog log = new StatementLog();
        StatementEvent event =
                new StatementEvent(StatementEvent.Kind.QUERY, "select 1", List.of(List.of()), 1, Duration.ZERO, null);
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        return;
                    }
                    IntStream.range(0, 5000).forEach(n -> log.accept(event));
                }))
                .toList();
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(log.events()).hasSize(20_000);
    }

    private static Product pen() {
        return new Product("Pen", new BigDecimal("2.50"), 500, "office");
    }
}
