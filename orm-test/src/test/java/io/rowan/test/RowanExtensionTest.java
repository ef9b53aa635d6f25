package io.rowan.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.suppressed;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.examples.shop.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs the small test classes below, which build tools do not find, and looks at how they end. */
class RowanExtensionTest {
    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .allEvents();
    }

    @RowanTest(entities = Product.class)
    static class GivesEverything {
        private SessionFactory before;

        @BeforeEach
        void remember(SessionFactory orm) {
            before = orm;
        }

        @Test
        void first(SessionFactory orm, Session session, StatementLog log, TestDatabase database) {
            assertThat(orm).isSameAs(before);
            session.add(new Product("Pen", BigDecimal.ONE, 1, "office"));
            session.commit();
            assertThat(log.statements()).hasSize(1);
            assertThat(database.name()).isEqualTo("H2");
        }

        @Test
        void second(Session session) {
            session.add(new Product("Pen", BigDecimal.ONE, 1, "office"));
            session.flush();
            assertThat(session.get(Product.class, 2L))
                    .as("a row of the other test")
                    .isNull();
        }

        @Nested
        class Inside {
            @Test
            void third(SessionFactory orm) {
                assertThat(orm).isSameAs(before);
            }
        }
    }

    @Test
    void eachTestGetsItsOwnDatabaseAndWhatBelongsToIt() {
        run(GivesEverything.class).assertStatistics(events -> events.started(7).succeeded(7));
    }

    @ClassTemplate
    static class Everywhere {
        @RegisterExtension
        static final RowanExtension ROWAN = RowanExtension.of(Product.class);

        @Test
        void runs(Session session) {
            assertThat(session.get(Product.class, 1L)).isNull();
        }
    }

    @RowanTest(entities = Product.class, database = "h2")
    static class OnlyOne {
        @Test
        void runs() {}
    }

    @Test
    void aClassRunsOnceOnEachDatabaseThatTheParameterNames() {
        assertThat(invocations(GivesEverything.class)).containsExactly("H2", "H2");
        assertThat(invocations(Everywhere.class)).containsExactly("H2", "H2");
        assertThat(invocations(OnlyOne.class)).containsExactly("H2");
        assertThat(invocations(Configured.class)).isEmpty();
    }

    private static List<String> invocations(Class<?> tests) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("rowan.databases", "h2, h2")
                .execute();
        results.testEvents().assertThatEvents().doNotHave(event(finishedWithFailure()));
        return results.containerEvents().started().stream()
                .map(Event::getTestDescriptor)
                .filter(each -> each.getUniqueId().getLastSegment().getType().equals("class-template-invocation"))
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    @RowanTest(entities = Product.class)
    static class Leaks {
        @Test
        void open(SessionFactory orm) {
            orm.openSession().get(Product.class, 1L);
        }

        @Test
        void failsToo(SessionFactory orm) {
            orm.openSession().get(Product.class, 1L);
            throw new IllegalStateException("the test's own");
        }

        @Test
        void unused(SessionFactory orm) {
            orm.openSession();
        }

        @Test
        void closed(SessionFactory orm) {
            orm.close();
        }
    }

    @Test
    void aConnectionThatIsStillInUseFailsTheTest() {
        Events events = run(Leaks.class);

        String leak = "1 connection is still in use at the end of the test: a session or a stream was not closed."
                + " Open it in try (...), or ask for a Session as a parameter, which is closed for you.";
        events.assertThatEvents()
                .haveExactly(
                        1, event(test("open"), finishedWithFailure(instanceOf(AssertionError.class), message(leak))))
                .haveExactly(
                        1,
                        event(
                                test("failsToo"),
                                finishedWithFailure(message("the test's own"), suppressed(0, message(leak)))))
                .haveExactly(1, event(test("unused"), finishedSuccessfully()))
                .haveExactly(1, event(test("closed"), finishedSuccessfully()));
    }

    @RowanTest(entities = Product.class)
    static class Demanding {
        @Test
        @Requires(Feature.SEQUENCES)
        void met() {}

        @Test
        @Requires({Feature.SEQUENCES, Feature.COVERING_INDEXES, Feature.PARTIAL_INDEXES})
        void unmet() {
            throw new AssertionError("should not run");
        }
    }

    @Requires(Feature.COVERING_INDEXES)
    @RowanTest(entities = Product.class)
    static class DemandingClass {
        @Test
        void unmet() {
            throw new AssertionError("should not run");
        }
    }

    @Test
    void whatTheDatabaseLacksSkipsTestsAndIsNamed() {
        run(Demanding.class)
                .assertThatEvents()
                .haveExactly(1, event(test("met"), finishedSuccessfully()))
                .haveExactly(
                        1, event(test("unmet"), skippedWithReason("H2 lacks [PARTIAL_INDEXES, COVERING_INDEXES]")));
        run(DemandingClass.class)
                .assertThatEvents()
                .haveExactly(1, event(test("unmet"), skippedWithReason("H2 lacks [COVERING_INDEXES]")));
    }

    static class Absent {
        @RegisterExtension
        static final RowanExtension ROWAN =
                RowanExtension.of(Product.class).on(TestDatabaseTest.ABSENT).in(Map.<String, String>of()::get);

        @Test
        void runs() {
            throw new AssertionError("should not run");
        }
    }

    static class AbsentInCi {
        @RegisterExtension
        static final RowanExtension ROWAN =
                RowanExtension.of(Product.class).on(TestDatabaseTest.ABSENT).in(Map.of("CI", "true")::get);

        @Test
        void runs() {
            throw new AssertionError("should not run");
        }
    }

    @Test
    void aDatabaseThatIsNotHereSkipsTestsByName() {
        run(Absent.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(skippedWithReason("Absent SQL is not here: set ROWAN_TEST_ABSENT to the JDBC URL of a"
                                + " running server.")));
    }

    @Test
    void aDatabaseThatIsNotHereFailsTestsInCi() {
        run(AbsentInCi.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("runs"),
                                finishedWithFailure(
                                        message(
                                                "Absent SQL is not here: set ROWAN_TEST_ABSENT to the JDBC"
                                                        + " URL of a running server. It fails and is not skipped because CI is set."))));
    }

    static class Configured {
        @RegisterExtension
        static final RowanExtension ROWAN = RowanExtension.of(Product.class)
                .configure(orm -> orm.expireOnCommit(false))
                .configure(orm -> orm.pool(pool -> pool.size(2)));

        @Test
        void keeps(Session session, StatementLog log) {
            Product pen = new Product("Pen", BigDecimal.ONE, 1, "office");
            session.add(pen);
            session.commit();
            log.clear();
            session.get(Product.class, pen.getId());
            assertThat(log.statements()).isEmpty();
        }
    }

    @Test
    void theFactoryTakesFurtherSettings() {
        run(Configured.class).assertStatistics(events -> events.failed(0).succeeded(3));
    }

    @RowanTest(entities = Product.class)
    static class AsksTooEarly {
        @BeforeAll
        static void all(SessionFactory orm) {}

        @Test
        void runs() {}
    }

    static class WithoutEntities {
        @RegisterExtension
        static final RowanExtension ROWAN = new RowanExtension();

        @Test
        void runs() {}
    }

    @Test
    void wrongUseIsToldWithTheRemedy() {
        run(AsksTooEarly.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message(text -> text.endsWith("runs once for the class, but its"
                                + " database is empty again for each test. Ask for SessionFactory in a @BeforeEach or a test"
                                + " method.")))));
        run(WithoutEntities.class)
                .assertThatEvents()
                .haveAtLeastOne(event(finishedWithFailure(message(
                        text -> text.contains("has no entities: annotate it with @RowanTest(entities = ...) or register"
                                + " RowanExtension.of(...).")))));
    }
}
