package io.rowan.flush;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Retry;
import io.rowan.Row;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import io.rowan.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each new object gets the key of its own row, whatever else goes on in the database. */
@RowanTest(entities = {Parcel.class, ParcelEntry.class})
class IdentityKeyTest {
    private static final int THREADS = 8;

    private static List<Parcel> parcels(String prefix) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> new Parcel(prefix + i, 1))
                .toList();
    }

    /** The rows of the table by key, read past the session. */
    private static Map<Long, String> labels(SessionFactory orm) {
        return orm.fromTransaction(session -> {
            Map<Long, String> labels = new HashMap<>();
            for (Row row : session.execute(select(Parcel_.id, Parcel_.label))) {
                labels.put(row.get(Parcel_.id), row.get(Parcel_.label));
            }
            return labels;
        });
    }

    private static void assertOwnKeys(SessionFactory orm, List<Parcel> parcels) {
        Map<Long, String> rows = labels(orm);
        assertThat(rows).hasSize(parcels.size());
        for (Parcel parcel : parcels) {
            assertThat(rows).containsEntry(Objects.requireNonNull(parcel.id), parcel.label);
        }
    }

    @Test
    void a_thousand_objects_get_the_keys_of_their_rows(SessionFactory orm, StatementLog log, Dialect dialect) {
        List<Parcel> parcels = parcels("p");
        log.clear();
        orm.inTransaction(session -> session.addAll(parcels));
        if (dialect.inserts().manyIdentities()) {
            assertThatSql(log).hasRoundTripsAtMost(10);
        }
        assertOwnKeys(orm, parcels);
    }

    @Test
    void eight_threads_at_once_get_the_keys_of_their_rows(SessionFactory orm) throws Exception {
        List<Parcel> all = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Parcel>>> runs = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> insert(orm, "t" + thread + "-")))
                    .toList();
            for (Future<List<Parcel>> run : runs) {
                all.addAll(run.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
        assertOwnKeys(orm, all);
    }

    /** A database that lets one writer in at a time may send the others away, to come again. */
    private static List<Parcel> insert(SessionFactory orm, String prefix) {
        return orm.fromTransaction(Retry.times(20), session -> {
            List<Parcel> parcels = parcels(prefix);
            session.addAll(parcels);
            session.flush();
            return parcels;
        });
    }

    private static String trigger(TestDatabase database) throws IOException {
        Properties triggers = new Properties();
        try (InputStream lines = IdentityKeyTest.class.getResourceAsStream("triggers.properties")) {
            triggers.load(Objects.requireNonNull(lines));
        }
        return triggers.getProperty(database.key(), "");
    }

    @Test
    void a_trigger_that_inserts_elsewhere_mixes_no_keys(SessionFactory orm, TestDatabase database) throws IOException {
        String trigger = trigger(database);
        assumeTrue(!trigger.isEmpty(), database + " has no triggers");
        orm.inTransaction(session -> {
            session.add(new ParcelEntry("one ahead"));
            session.flush();
            session.execute(sql(trigger));
        });
        List<Parcel> parcels = parcels("p");
        orm.inTransaction(session -> session.addAll(parcels));
        assertOwnKeys(orm, parcels);
        Long entries = orm.fromTransaction(session -> session.scalar(select(count(ParcelEntry_.id))));
        assertThat(entries).isEqualTo(1_001);
    }

    @Test
    void defaults_of_some_rows_reorder_no_keys(SessionFactory orm) {
        List<Parcel> parcels = IntStream.range(0, 1_000)
                .mapToObj(i -> new Parcel("p" + i, i % 3 == 0 ? null : Integer.valueOf(i)))
                .toList();
        orm.inTransaction(session -> session.addAll(parcels));
        assertOwnKeys(orm, parcels);
        orm.inTransaction(session -> {
            for (Row row : session.execute(select(Parcel_.label, Parcel_.weight))) {
                int i = Integer.parseInt(row.get(Parcel_.label).substring(1));
                assertThat(row.get(Parcel_.weight)).isEqualTo(i % 3 == 0 ? 7 : i);
            }
        });
    }
}
