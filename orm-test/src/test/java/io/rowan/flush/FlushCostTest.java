package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What it costs to find one changed object among many, beside comparing each through reflection. The processor time of
 * the one thread is measured, in the same run: the best flush of many rounds, which a busy machine hardly changes, and the
 * median comparison.
 */
@RowanTest(entities = Probe.class, database = "h2")
class FlushCostTest {
    private static final int LOADED = 100_000;
    private static final int ROUNDS = 30;

    /** How many flushes take as long as one comparison: 5 on a machine that does nothing else, which a build can't be sure of. */
    private static final int SHARE = Integer.getInteger("rowan.flush.share", 1);

    @Test
    void one_changed_among_100_000_takes_a_share_of_comparing_by_reflection(SessionFactory orm, Session session)
            throws IllegalAccessException {
        orm.inTransaction(other ->
                other.insertAll(LongStream.range(0, LOADED).mapToObj(Probe::new).toList()));
        List<Probe> probes = session.scalars(select(Probe.class)).all();
        Reflection reflection = new Reflection(probes);
        long flush = Long.MAX_VALUE;
        long[] compares = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Probe changed = probes.get((round + 1) * 1_000);
            changed.low = -1 - round;
            long start = now();
            int found = reflection.changed();
            compares[round] = now() - start;
            start = now();
            session.flush();
            flush = Math.min(flush, now() - start);
            assertThat(found).isOne();
            reflection.take(changed);
        }

        Arrays.sort(compares);
        long compare = compares[ROUNDS / 2];
        System.out.printf("1 changed of %,d: flush %,d us, reflection %,d us%n", LOADED, flush / 1000, compare / 1000);
        assertThat(flush).isLessThanOrEqualTo(compare / SHARE);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Compares each object with its values, a field at a time. */
    private static final class Reflection {
        private final List<Probe> probes;
        private final List<@Nullable Object[]> snapshots = new ArrayList<>();
        private final Field[] fields = Arrays.stream(Probe.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .peek(field -> field.setAccessible(true))
                .toArray(Field[]::new);

        Reflection(List<Probe> probes) throws IllegalAccessException {
            this.probes = probes;
            for (Probe probe : probes) {
                snapshots.add(state(probe));
            }
        }

        private @Nullable Object[] state(Probe probe) throws IllegalAccessException {
            @Nullable Object[] state = new @Nullable Object[fields.length];
            for (int i = 0; i < state.length; i++) {
                state[i] = fields[i].get(probe);
            }
            return state;
        }

        void take(Probe probe) throws IllegalAccessException {
            snapshots.set(probes.indexOf(probe), state(probe));
        }

        int changed() throws IllegalAccessException {
            int changed = 0;
            for (int each = 0; each < probes.size(); each++) {
                changed += same(probes.get(each), snapshots.get(each)) ? 0 : 1;
            }
            return changed;
        }

        private boolean same(Probe probe, @Nullable Object[] snapshot) throws IllegalAccessException {
            for (int i = 0; i < fields.length; i++) {
                if (!Objects.equals(fields[i].get(probe), snapshot[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
