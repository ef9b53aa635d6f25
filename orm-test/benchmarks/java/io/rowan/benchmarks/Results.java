package io.rowan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * All numbers of one run, as they are kept in a file: lines of words and numbers with tabs between. A line of words {@code time
 * h2 find rowan} holds the average microseconds of each fork; {@code allocation} bytes, {@code statements} executions, {@code
 * threads} operations a second, {@code curve} microseconds of a run with as many rows as its last word says, {@code start}
 * milliseconds of each process. Lines {@code fact} say where and when.
 */
final class Results {
    private static final String FACT = "fact";

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<Line, List<Double>> lines = new LinkedHashMap<>();

    /**
     * What a number is about.
     *
     * @param kind what was measured
     * @param database the database's key
     * @param subject the workload's key, or a number of classes
     * @param who the contestant's key; with a number of rows behind a colon in curves
     */
    record Line(String kind, String database, String subject, String who) {}

    void fact(String name, String value) {
        facts.put(name, value);
    }

    String fact(String name) {
        return facts.getOrDefault(name, "?");
    }

    Map<String, String> facts() {
        return facts;
    }

    synchronized void add(Line line, double number) {
        lines.computeIfAbsent(line, each -> new ArrayList<>()).add(number);
    }

    boolean has(Line line) {
        return lines.containsKey(line);
    }

    /** The median of what was measured, NaN where nothing was. */
    double median(Line line) {
        double[] sorted = lines.getOrDefault(line, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The subjects of a kind in the order in which they were measured. */
    List<String> subjects(String kind, String database) {
        return lines.keySet().stream()
                .filter(line -> line.kind.equals(kind) && line.database.equals(database))
                .map(Line::subject)
                .distinct()
                .toList();
    }

    void write(Path file) throws IOException {
        List<String> text = new ArrayList<>();
        facts.forEach((name, value) -> text.add(String.join("\t", FACT, name, value)));
        lines.forEach((line, numbers) ->
                text.add(String.join("\t", line.kind, line.database, line.subject, line.who, numbers(numbers))));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, text);
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream()
                .map(number -> number == Math.rint(number)
                        ? Long.toString(number.longValue())
                        : String.format(Locale.ROOT, "%.2f", number))
                .collect(Collectors.joining(" "));
    }

    static Results read(Path file) throws IOException {
        Results results = new Results();
        for (String text : Files.readAllLines(file)) {
            String[] words = text.split("\t");
            if (words[0].equals(FACT)) {
                results.fact(words[1], words[2]);
            } else {
                Line line = new Line(words[0], words[1], words[2], words[3]);
                DoubleStream.of(java.util.Arrays.stream(words[4].split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                        .forEach(number -> results.add(line, number));
            }
        }
        return results;
    }
}
