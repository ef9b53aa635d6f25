package io.rowan.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rowan.benchmarks.work.Check;
import io.rowan.benchmarks.work.Contestant;
import io.rowan.benchmarks.work.Workload;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How many statements a run of each workload executes, and that it reads and leaves what JDBC by hand does. */
abstract class StatementCounts {
    private static final Map<Workload, Integer> EVERYWHERE = Map.ofEntries(
            Map.entry(Workload.FIND, 1),
            Map.entry(Workload.SELECT, 1),
            Map.entry(Workload.SELECT_RECORDS, 1),
            Map.entry(Workload.EAGER, 1),
            Map.entry(Workload.LAZY, 2),
            Map.entry(Workload.INSERT_SEQUENCE, 5),
            Map.entry(Workload.INSERT_IDENTITY, 4),
            Map.entry(Workload.SMALL_QUERIES, 20),
            Map.entry(Workload.RECORDS, 1),
            Map.entry(Workload.GRAPH, 4),
            Map.entry(Workload.PAGE, 1),
            Map.entry(Workload.FLUSH, 0));

    private final Map<Workload, Integer> limits = new TreeMap<>(EVERYWHERE);

    /** With the limits of what goes by other statements on each database. */
    StatementCounts(Map<Workload, Integer> further) {
        limits.putAll(further);
    }

    @Test
    void every_workload_takes_few_statements_and_leaves_what_jdbc_leaves(DataSource source) throws SQLException {
        assertThat(limits).containsOnlyKeys(Workload.values());
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(4);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            for (Map.Entry<Workload, Integer> limit : limits.entrySet()) {
                Workload workload = limit.getKey();
                Check byHand = Check.of(Contestant.JDBC, workload, pool);
                Check own = Check.of(Contestant.ROWAN, workload, pool);
                own.requireSameAs(byHand, "Rowan", workload.title());
                assertThat(own.statements()).as(workload.title()).isLessThanOrEqualTo(limit.getValue());
            }
        }
    }
}
