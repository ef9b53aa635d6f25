package io.rowan.model;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import io.rowan.test.TestUrl;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * Random units of work against Rowan and against a plain model (semantics, rules 1 to 29). After each commit and each
 * rollback the rows, the objects of a fresh session and those of the old one agree with the model.
 *
 * <p>The class runs on each database, and has jqwik run its property there.
 */
@RowanTest(entities = {Branch.class, Employee.class, Task.class, Skill.class, Badge.class, Note.class})
class UnitOfWorkProperties {
    private static @Nullable Arena arena;

    @Test
    void objects_rows_and_the_model_agree(DataSource source, TestUrl url, TestDatabase database) throws Throwable {
        try (Arena own = new Arena(source, url)) {
            arena = own;
            Long one = Long.getLong("rowan.model.sequence");
            if (one != null) {
                own.run(new Sequence(one, steps()));
                return;
            }
            for (Event failed :
                    run(Integer.getInteger("rowan.model.sequences", database.text("memory") == null ? 100 : 1000))) {
                throw failed.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow();
            }
        } finally {
            arena = null;
        }
    }

    private static List<Integer> steps() {
        String kept = System.getProperty("rowan.model.steps", "");
        return kept.isEmpty()
                ? Sequence.of(0).kept()
                : Arrays.stream(kept.split(",")).map(Integer::valueOf).toList();
    }

    private static List<Event> run(int sequences) {
        return EngineTestKit.engine("jqwik")
                .selectors(selectClass(Sequences.class))
                .configurationParameter("jqwik.tries.default", String.valueOf(sequences))
                .execute()
                .allEvents()
                .failed()
                .list();
    }

    static class Sequences {
        @Property(seed = "42")
        void leave_what_the_model_has(@ForAll("sequences") Sequence sequence) throws SQLException {
            Arena here = arena;
            if (here != null) {
                here.run(sequence);
            }
        }

        @Provide
        Arbitrary<Sequence> sequences() {
            long seed = Long.getLong("rowan.model.seed", 0);
            return Arbitraries.fromGenerator(
                    random -> Sequence.of(random.nextLong() ^ seed).shrinkable());
        }
    }
}
