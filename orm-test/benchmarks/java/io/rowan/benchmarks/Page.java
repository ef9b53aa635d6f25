package io.rowan.benchmarks;

import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contestant;
import io.rowan.benchmarks.work.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code docs/performance.md} and its pictures, made from a file of results and nothing else.
 *
 * @param files the text of each file by its path below the folder
 */
record Page(Map<String, String> files) {
    /** The page's file. */
    static final String NAME = "performance.md";

    /** The file of the numbers. */
    static final String RESULTS = "performance/results.tsv";

    /** Makes it. */
    static Page of(Results results) {
        return new Writer(results).page();
    }

    /** Writes all files below a folder. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static final class Writer {
        private final Results results;
        private final Map<String, String> files = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();

        private Writer(Results results) {
            this.results = results;
        }

        private Page page() {
            line("# Performance");
            line("");
            line("Written by `mvn -q -Pbenchmarks package` from [its numbers](" + RESULTS + ") and nothing else.");
            line("");
            table(
                    List.of("", ""),
                    results.facts().entrySet().stream()
                            .map(fact -> List.of(fact.getKey(), fact.getValue()))
                            .toList());
            rules();
            for (BenchmarkDatabase database : BenchmarkDatabase.values()) {
                if (!subjects("time", database).isEmpty()) {
                    times(database);
                }
            }
            threads();
            curves();
            starts();
            files.put(NAME, text.toString());
            return new Page(files);
        }

        private void rules() {
            paragraph(
                    "Each workload is a session and a transaction of its own, on the same pool, tables and classes for all.");
            paragraph(
                    "Before anything is timed, each contestant proves on each database that it reads and leaves the same"
                            + " rows as JDBC by hand, and that its objects have the keys of their own rows. Contestants take turns,"
                            + " each time in a fresh JVM; numbers are medians of the forks. JDBC by hand writes in batches of 50,"
                            + " as whoever has such a setting is told to. Hibernate's, EclipseLink's and Ebean's classes are"
                            + " enhanced as their build plugins do it; caches that outlive a session are off. The"
                            + " [sources](../orm-test/benchmarks) say the rest.");
            paragraph(
                    "Where all send the same statements, a ratio below 1 means that the machine took part, for example by"
                            + " answering slower while its cores were idle, and not that an ORM is faster than JDBC.");
        }

        private void times(BenchmarkDatabase database) {
            line("## " + database.title());
            line("");
            paragraph("Time as a ratio to JDBC by hand in the same run; smaller is better. JDBC's own in µs.");
            List<Contestant> others = contestants("time", database);
            String picture = "performance/" + database.key() + ".svg";
            files.put(picture, new BarChart(results, database, others).svg());
            line("![Ratios on " + database.title() + "](" + picture + ")");
            line("");
            contestantTable(database, "time", others, Writer::ratio);
            paragraph(
                    "Bytes that one run allocates on its thread, driver included, as a ratio to JDBC's; JDBC's own in KB.");
            contestantTable(database, "allocation", others, Writer::ratio);
            paragraph("Statements executed in one run; a batch counts once.");
            contestantTable(database, "statements", others, line -> "");
        }

        private void contestantTable(
                BenchmarkDatabase database, String kind, List<Contestant> others, Function<Double, String> show) {
            List<String> head = new ArrayList<>(List.of("workload", "JDBC"));
            others.forEach(other -> head.add(other.title()));
            List<List<String>> rows = new ArrayList<>();
            for (String subject : subjects("time", database)) {
                double byHand = median(kind, database, subject, Contestant.JDBC);
                List<String> row = new ArrayList<>(List.of(Workload.of(subject).title(), own(kind, byHand)));
                for (Contestant other : others) {
                    double number = median(kind, database, subject, other);
                    row.add(kind.equals("statements") ? own(kind, number) : show.apply(number / byHand));
                }
                rows.add(row);
            }
            table(head, rows);
        }

        private static String own(String kind, double number) {
            if (Double.isNaN(number)) {
                return "";
            }
            return kind.equals("allocation") ? format("%,.0f", number / 1024) : format("%,.0f", number);
        }

        private static String ratio(double ratio) {
            return Double.isNaN(ratio) ? "" : format(ratio < 10 ? "%.2f" : "%.0f", ratio);
        }

        private void threads() {
            BenchmarkDatabase database = BenchmarkDatabase.POSTGRESQL;
            List<String> subjects = results.subjects("threads", database.key());
            if (subjects.isEmpty()) {
                return;
            }
            line("## Eight threads, " + database.title());
            line("");
            paragraph(
                    "Throughput as a ratio to JDBC by hand; greater is better. JDBC's own in units a second. Threads that"
                            + " keep all cores busy leave few to the compiler, so each fork warms up for eight times as long as said"
                            + " above.");
            List<Contestant> others = contestants("threads", database);
            List<String> head = new ArrayList<>(List.of("workload", "JDBC"));
            others.forEach(other -> head.add(other.title()));
            List<List<String>> rows = new ArrayList<>();
            for (String subject : subjects) {
                double byHand = median("threads", database, subject, Contestant.JDBC);
                List<String> row = new ArrayList<>(List.of(Workload.of(subject).title(), format("%,.0f", byHand)));
                others.forEach(other -> row.add(ratio(median("threads", database, subject, other) / byHand)));
                rows.add(row);
            }
            table(head, rows);
        }

        private void curves() {
            if (Arrays.stream(BenchmarkDatabase.values())
                    .allMatch(database ->
                            results.subjects("curve", database.key()).isEmpty())) {
                return;
            }
            line("## From 100 to 100,000 rows");
            line("");
            paragraph(
                    "Microseconds a row. `flush` finds out that nothing has changed, in a session with so many objects.");
            for (BenchmarkDatabase database : BenchmarkDatabase.values()) {
                if (!results.subjects("curve", database.key()).isEmpty()) {
                    curves(database);
                }
            }
        }

        private void curves(BenchmarkDatabase database) {
            String picture = "performance/curves-" + database.key() + ".svg";
            files.put(picture, new CurveChart(results, database).svg());
            line("![Microseconds a row on " + database.title() + "](" + picture + ")");
            line("");
            List<List<String>> rows = new ArrayList<>();
            for (String subject : results.subjects("curve", database.key())) {
                for (Contestant contestant : List.of(Contestant.JDBC, Contestant.ROWAN)) {
                    List<String> row = new ArrayList<>(
                            List.of(subject.replace('_', ' ').toLowerCase(Locale.ROOT), contestant.title()));
                    for (int count : CurveChart.ROWS) {
                        double perRow = CurveChart.perRow(results, database, subject, contestant, count);
                        row.add(Double.isNaN(perRow) ? "" : format("%.2f", perRow));
                    }
                    if (!row.get(2).isEmpty()) {
                        rows.add(row);
                    }
                }
            }
            table(List.of(database.title(), "", "100", "1,000", "10,000", "100,000"), rows);
        }

        private void starts() {
            List<List<String>> rows = new ArrayList<>();
            List<Contestant> all = new ArrayList<>();
            for (BenchmarkDatabase database : BenchmarkDatabase.values()) {
                for (String classes : results.subjects("start", database.key())) {
                    List<String> row = new ArrayList<>(List.of(classes + " on " + database.title()));
                    if (all.isEmpty()) {
                        all.add(Contestant.JDBC);
                        all.addAll(contestants("start", database));
                    }
                    all.forEach(each -> row.add(own("start", median("start", database, classes, each))));
                    rows.add(row);
                }
            }
            if (rows.isEmpty()) {
                return;
            }
            line("## Start-up");
            line("");
            paragraph(
                    "Milliseconds of a whole process: the JVM, a pool, so many entity classes, one object read by its id."
                            + " JDBC and jOOQ are told of no classes.");
            List<String> head = new ArrayList<>(List.of("entity classes"));
            all.forEach(each -> head.add(each.title()));
            table(head, rows);
        }

        private List<String> subjects(String kind, BenchmarkDatabase database) {
            return results.subjects(kind, database.key());
        }

        /** All but JDBC. */
        private List<Contestant> contestants(String kind, BenchmarkDatabase database) {
            String subject = subjects(kind, database).get(0);
            return Arrays.stream(Contestant.values())
                    .filter(each -> each != Contestant.JDBC)
                    .filter(each -> results.has(new Results.Line(kind, database.key(), subject, each.key())))
                    .toList();
        }

        private double median(String kind, BenchmarkDatabase database, String subject, Contestant contestant) {
            return results.median(new Results.Line(kind, database.key(), subject, contestant.key()));
        }

        private static String format(String format, double number) {
            return String.format(Locale.ROOT, format, number);
        }

        private void paragraph(String words) {
            line(words);
            line("");
        }

        private void table(List<String> head, List<List<String>> rows) {
            row(head);
            line("|" + " --- |".repeat(head.size()));
            rows.forEach(this::row);
            line("");
        }

        private void row(List<String> cells) {
            line("| " + String.join(" | ", cells) + " |");
        }

        private void line(String words) {
            text.append(words).append('\n');
        }
    }
}
