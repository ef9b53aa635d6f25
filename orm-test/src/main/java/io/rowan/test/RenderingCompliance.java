package io.rowan.test;

import io.rowan.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares all that a dialect writes for a fixed list of samples with whole statements, without a database. A dialect's
 * author extends it, and checks each expected statement against the vendor's documentation or the database.
 *
 * <p>The expected text has one entry for each sample:
 *
 * <pre>
 * == limit
 * select u.id from users u
 *     order by u.id fetch first ? rows only
 *
 * == lock within 1.5 seconds
 * refused: A row lock with a time-out …
 * </pre>
 *
 * Lines may be broken where a blank stands. Several statements of an entry are parted by an empty line; one that runs
 * just before another begins with {@code before:} and ends with values of its own, {@code -- [1500ms]}, one that runs just
 * after with {@code after:}, a query of how many rows were written with {@code count:}. Parameters that do not stand in the
 * order of their values are told behind the statement: {@code -- values [1, 0]}. What a dialect refuses is an entry with the
 * error's text.
 */
public abstract class RenderingCompliance {
    private static final String HEAD = "== ";

    /** Made by JUnit. */
    protected RenderingCompliance() {}

    /**
     * The dialect.
     *
     * @return the dialect that is asked
     */
    protected abstract Dialect dialect();

    /**
     * What it should write.
     *
     * @return the entries, in any order
     */
    protected abstract String expected();

    /**
     * Compares each sample with its entry.
     *
     * @return a test for each sample
     */
    @TestFactory
    public Stream<DynamicTest> writesEachSampleAsExpected() {
        Map<String, List<String>> expected = entries(expected());
        return Samples.of(dialect()).entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    List<String> written = sample.getValue().get();
                    Assertions.assertThat(written.stream()
                                    .map(RenderingCompliance::oneLine)
                                    .toList())
                            .as("The dialect writes:\n%s", entry(sample.getKey(), written))
                            .isEqualTo(expected.get(sample.getKey()));
                }));
    }

    /** Expects nothing that is no sample. */
    @Test
    public void expectsNoOtherSamples() {
        List<String> others = new ArrayList<>(entries(expected()).keySet());
        others.removeAll(Samples.of(dialect()).keySet());
        Assertions.assertThat(others).as("entries without a sample").isEmpty();
    }

    private static String entry(String name, List<String> written) {
        return HEAD + name + "\n" + String.join("\n\n", written) + "\n";
    }

    private static Map<String, List<String>> entries(String text) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (String entry : ("\n" + text.strip()).split("\n" + HEAD)) {
            if (entry.isBlank()) {
                continue;
            }
            int end = entry.indexOf('\n');
            String name = end < 0 ? entry : entry.substring(0, end);
            List<String> statements = end < 0 ? List.of() : statements(entry.substring(end));
            if (entries.put(name.strip(), statements) != null) {
                throw new IllegalArgumentException("Two entries are called " + name);
            }
        }
        return entries;
    }

    private static List<String> statements(String text) {
        return Stream.of(text.split("\n\\s*\n"))
                .map(RenderingCompliance::oneLine)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String oneLine(String statement) {
        return statement.strip().replaceAll("\\s+", " ");
    }
}
