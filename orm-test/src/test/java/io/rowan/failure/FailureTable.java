package io.rowan.failure;

import io.rowan.test.Fault;
import io.rowan.test.FaultPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tables of {@code docs/failures.md}: what each failure leads to, and at how many places each was tried. */
final class FailureTable {
    private static final Map<FaultPoint, String> WHERE = new EnumMap<>(Map.of(
            FaultPoint.STATEMENT, "statement",
            FaultPoint.BATCH, "batch",
            FaultPoint.ROW, "row of a result",
            FaultPoint.SAVEPOINT, "savepoint",
            FaultPoint.COMMIT, "commit",
            FaultPoint.ROLLBACK, "rollback"));
    private static final Map<Fault, String> WHAT = new EnumMap<>(Map.of(
            Fault.ERROR, "the database answers with an error",
            Fault.CONNECTION_LOST, "the connection is lost before it",
            Fault.ANSWER_LOST, "the connection is lost after it"));

    private FailureTable() {}

    /** A line for each way in which a failure ended, with all the exceptions that told of it. */
    static List<String> lines(FaultPoint point, Fault fault, List<Outcome> outcomes) {
        Map<String, Set<String>> exceptions = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            exceptions
                    .computeIfAbsent(outcome.cells(), cells -> new TreeSet<>())
                    .add(outcome.exception());
        }
        return exceptions.entrySet().stream()
                .map(each -> "| " + WHERE.get(point) + " | " + WHAT.get(fault) + " | "
                        + String.join(" or ", each.getValue()) + " | " + each.getKey() + " |")
                .toList();
    }

    /** The line of a database in the second table. */
    static String places(String database, Map<FaultPoint, Integer> counts) {
        StringBuilder line = new StringBuilder("| " + database);
        counts.values().forEach(count -> line.append(" | ").append(count));
        return line.append(" |").toString();
    }

    static boolean isAbout(String line, FaultPoint point) {
        return line.startsWith("| " + WHERE.get(point) + " |");
    }

    static List<String> outcomes() {
        return section("outcomes");
    }

    static List<String> places() {
        return section("places");
    }

    private static List<String> section(String name) {
        List<String> all = text().lines().toList();
        int begin = all.indexOf("<!-- " + name + ":begin -->");
        int end = all.indexOf("<!-- " + name + ":end -->");
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(file() + " has no section " + name);
        }
        // The first two lines are the heads of the columns.
        return all.subList(begin + 3, end);
    }

    /** Writes the lines of one database's run; of other databases the places are kept. */
    static void write(List<String> outcomes, String places) {
        replace("outcomes", outcomes);
        Map<String, String> byDatabase = new TreeMap<>();
        Stream.concat(places().stream(), Stream.of(places))
                .forEach(each -> byDatabase.put(each.split(" \\| ")[0], each));
        replace("places", new ArrayList<>(byDatabase.values()));
    }

    private static void replace(String name, List<String> lines) {
        List<String> all = new ArrayList<>(Arrays.asList(text().split("\n", -1)));
        int begin = all.indexOf("<!-- " + name + ":begin -->") + 3;
        all.subList(begin, all.indexOf("<!-- " + name + ":end -->")).clear();
        all.addAll(begin, lines);
        try {
            Files.writeString(file(), String.join("\n", all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("docs/failures.md");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException(
                "No docs/failures.md in or above " + Path.of("").toAbsolutePath());
    }
}
