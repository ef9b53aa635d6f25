package io.rowan.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Check;
import io.rowan.benchmarks.work.Contestant;
import io.rowan.benchmarks.work.Workload;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Does every workload by one contestant on one database, and writes down what it read and left. */
public final class CheckMain {
    private CheckMain() {}

    /**
     * Checks one.
     *
     * @param arguments contestant, database, file to write a map from workload to {@link Check} to
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        Map<String, Check> checks = new LinkedHashMap<>();
        try (HikariDataSource pool = BenchmarkDatabase.of(arguments[1]).pool(4)) {
            for (Workload workload : Workload.values()) {
                checks.put(workload.key(), Check.of(Contestant.of(arguments[0]), workload, pool));
            }
        }
        try (ObjectOutputStream out =
                new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
            out.writeObject(checks);
        }
    }
}
