package io.rowan.readme;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;

import io.rowan.Session;
import io.rowan.dialect.Feature;
import io.rowan.examples.shop.Product;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

class KitSnippetTest {
    // snippet: kit
    @RowanTest(entities = Product.class) // each test has a database of its own
    static class ProductTest {
        @Test
        void writesWhatChanged(Session session, StatementLog log) {
            Product pen = new Product("Pen", new BigDecimal("2.50"), 500, "office");
            session.add(pen);
            session.commit();
            assertThatSql(log).hasTransactions(1).hasInserts(1);

            log.clear();
            pen.take(5);
            session.flush();
            assertThatSql(log)
                    .hasStatements("update products set stock = ? where id = ?")
                    .statement(0)
                    .hasParameters(495, pen.getId());
            assertThatSql(log.during(session::flush)).hasNoStatements();
        }

        @Test
        @Requires(Feature.SKIP_LOCKED) // skipped where the database can't
        void locks(Session session) {
            session.scalars(select(Product.class).forUpdate().skipLocked());
        }
    }
    // end

    @Test
    void theClassOfTheSnippetPasses() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(ProductTest.class))
                .execute()
                .testEvents()
                .assertStatistics(events -> events.started(2).succeeded(2));
    }
}
