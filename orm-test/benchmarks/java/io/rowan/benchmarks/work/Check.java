package io.rowan.benchmarks.work;

import java.io.Serializable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * One workload done three times by one contender on fresh tables, watched: what it read, what it left, and how many statements
 * it took. The third run counts: what is prepared once is prepared then, and a block of keys is begun.
 *
 * @param read what the three runs gave
 * @param left what the tables held after the last
 * @param statements how many statements the last run executed
 */
public record Check(List<String> read, List<String> left, int statements) implements Serializable {
    private static final int RUNS = 3;

    /** Does it. */
    public static Check of(Contestant contestant, Workload workload, DataSource pool) throws SQLException {
        Tables.create(pool, 1000);
        CountingDataSource counting = new CountingDataSource(pool);
        try (Contender contender = contestant.open(counting, Contestant.ENTITIES)) {
            Scene scene = new Scene(contender, pool, 1000, new Turn(0, 1));
            List<String> read = new ArrayList<>();
            int statements = 0;
            for (int i = 0; i < RUNS; i++) {
                scene.before(workload);
                counting.take();
                Object result = scene.run(workload);
                statements = counting.take();
                List<String> objects = Inspection.objects(result, workload != Workload.SMALL_QUERIES);
                keysAreTheRows(contestant, workload, objects, pool);
                read.addAll(Inspection.comparable(objects));
                scene.after();
            }
            return new Check(read, Inspection.comparable(Inspection.tables(pool)), statements);
        } finally {
            Tables.drop(pool);
        }
    }

    /** After a write each object of it stands for the row with its key. */
    private static void keysAreTheRows(Contestant contestant, Workload workload, List<String> objects, DataSource pool)
            throws SQLException {
        if (workload.writes()) {
            Set<String> rows = new HashSet<>(Inspection.tables(pool));
            for (String object : objects) {
                if (!rows.contains(object)) {
                    throw new IllegalStateException(contestant.title() + " has in memory after '" + workload.title()
                            + "' what no row says: " + object);
                }
            }
        }
    }

    /** Throws with the first line that differs. */
    public void requireSameAs(Check other, String who, String title) {
        requireSame(read, other.read, who + " reads something else than JDBC by hand in '" + title + "'");
        requireSame(left, other.left, who + " leaves something else than JDBC by hand after '" + title + "'");
    }

    private static void requireSame(List<String> own, List<String> other, String message) {
        for (int i = 0; i < Math.max(own.size(), other.size()); i++) {
            String mine = i < own.size() ? own.get(i) : "nothing";
            String wanted = i < other.size() ? other.get(i) : "nothing";
            if (!mine.equals(wanted)) {
                throw new IllegalStateException(message + ", line " + i + ": " + mine + " instead of " + wanted + " ("
                        + own.size() + " and " + other.size() + " lines)");
            }
        }
    }
}
