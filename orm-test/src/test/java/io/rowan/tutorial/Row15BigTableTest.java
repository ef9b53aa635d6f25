package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Partitions;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.examples.bigtable.Measurement;
import io.rowan.examples.bigtable.Measurement_;
import io.rowan.examples.bigtable.Measurements;
import io.rowan.examples.bigtable.Progress;
import io.rowan.examples.bigtable.Station;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A million rows in a small heap are read by {@code BigTableMainTest}, which runs the example in a JVM of its own. */
@RowanTest(entities = {Measurement.class, Station.class})
class Row15BigTableTest {
    private static final int ROWS = 2_500;
    private static final int PAGE = 400;

    private Measurements measurements;

    @BeforeEach
    void fill(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(filling -> {
            Station harbour = new Station("Harbour");
            Station hill = new Station("Hill");
            filling.addAll(harbour, hill);
            filling.flush();
            filling.insertAll(LongStream.range(0, ROWS)
                    .mapToObj(amount -> new Measurement(amount % 2 == 0 ? harbour : hill, amount))
                    .toList());
        });
        log.clear();
        measurements = new Measurements(session);
    }

    private static List<Long> amounts(List<Measurement> page) {
        return page.stream().map(Measurement::getAmount).toList();
    }

    private static List<Long> upTo(long end) {
        return LongStream.range(0, end).boxed().toList();
    }

    @Test
    void pages_by_number_hold_every_row_once(StatementLog log) {
        List<Long> all = new ArrayList<>();
        for (int number = 0; number * PAGE < ROWS; number++) {
            all.addAll(amounts(measurements.page(number, PAGE)));
        }
        assertThat(all).isEqualTo(upTo(ROWS));
        assertThatSql(log).hasSelects(7);
        assertThat(measurements.page(7, PAGE)).isEmpty();
    }

    @Test
    void pages_by_key_hold_every_row_once_also_when_rows_go_meanwhile(SessionFactory orm, Session session) {
        List<Long> all = new ArrayList<>();
        List<Measurement> page = measurements.after(0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(amounts(page));
            long last = Objects.requireNonNull(page.get(page.size() - 1).getId());
            session.commit(); // as a web service does between two pages
            orm.inTransaction(other -> other.execute(delete(Measurement.class).where(Measurement_.id.le(last))));
            page = measurements.after(last, PAGE);
        }
        assertThat(all).isEqualTo(upTo(ROWS));
    }

    @Test
    void a_cursor_gives_chunks_of_a_thousand(Session session) {
        List<Integer> sizes = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        try (Partitions<Measurement> parts =
                session.partitions(select(Measurement.class).orderBy(Measurement_.id.asc()), 1_000)) {
            for (List<Measurement> part : parts) {
                sizes.add(part.size());
                all.addAll(amounts(part));
                assertThat(session.contains(part.get(0))).isFalse(); // nobody keeps what has passed by
            }
        }
        assertThat(sizes).containsExactly(1_000, 1_000, 500);
        assertThat(all).isEqualTo(upTo(ROWS));
    }

    @Test
    void a_bar_shows_how_far_the_work_has_come() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Map<String, Long> sums =
                measurements.sums(new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), ROWS));

        assertThat(sums).containsExactly(Map.entry("Harbour", 1_561_250L), Map.entry("Hill", 1_562_500L));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[" + "#".repeat(16) + ".".repeat(24) + "] 40 %"
                        + "\r[" + "#".repeat(32) + ".".repeat(8) + "] 80 %"
                        + "\r[" + "#".repeat(40) + "] 100 %" + System.lineSeparator());
    }

    @Test
    void a_stream_gives_one_row_after_another() {
        LongSummaryStatistics all = measurements.statistics();

        assertThat(all.getCount()).isEqualTo(measurements.howMany()).isEqualTo(ROWS);
        assertThat(all.getMax()).isEqualTo(ROWS - 1);
    }

    @Test
    void what_passes_by_is_changed_when_the_session_gets_it(Session session) {
        assertThat(measurements.checkSuspicious(2_489)).isEqualTo(10);
        session.commit();

        assertThat(measurements.checkSuspiciousAtOnce(2_479)).isEqualTo(10);
    }
}
