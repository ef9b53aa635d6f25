package io.rowan.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contestant;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when a run took place, and with which versions. */
final class Facts {
    private Facts() {}

    static void collect(Results results, Settings settings, String classPath) throws IOException, SQLException {
        results.fact("date", LocalDate.now(ZoneOffset.UTC).toString());
        results.fact(
                "machine",
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory() + " GB, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        results.fact(
                "load before",
                String.valueOf(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        results.fact("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
        String before = results.fact("forks");
        String now = settings.forks().toString();
        results.fact("forks", settings.keep() && !before.equals("?") ? before + "; " + now : now);
        for (Contestant contestant : settings.contestants()) {
            String version = contestant.version(classPath);
            if (!version.isEmpty()) {
                results.fact(contestant.title(), version);
            }
        }
        for (BenchmarkDatabase database : settings.databases()) {
            database(results, database);
        }
    }

    private static void database(Results results, BenchmarkDatabase database) throws SQLException {
        database.create();
        try (HikariDataSource pool = database.pool(1);
                Connection connection = pool.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            results.fact(database.title(), data.getDatabaseProductVersion() + ", driver " + data.getDriverVersion());
        }
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static long memory() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize()
                / (1L << 30);
    }
}
