package io.rowan.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/tutorials.md lists the twenty rows, and what it names is there. */
class TutorialsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path TESTS = ROOT.resolve("orm-test/src/test/java");
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    /** A line of the table. */
    record Row(int number, String taught, String page, String example, String tests, String limits) {
        @Override
        public String toString() {
            return number + " " + taught;
        }
    }

    static Stream<Row> rows() throws IOException {
        return ROW
                .matcher(Files.readString(DOCS.resolve("tutorials.md")))
                .results()
                .map(row -> new Row(
                        Integer.parseInt(row.group(1)),
                        row.group(2),
                        row.group(3),
                        row.group(4),
                        row.group(5),
                        row.group(6)))
                .toList()
                .stream();
    }

    private static List<String> testNames() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }

    private static List<String> named(String text) {
        return CODE.matcher(text).results().map(name -> name.group(1)).toList();
    }

    @Test
    void there_are_twenty() throws IOException {
        assertThat(rows().map(Row::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void pages_sections_and_examples_are_there(Row row) {
        assertThat(LINK.matcher(row.page()).results()).as("links to pages").isNotEmpty();
        assertThat(LINK.matcher(row.page() + row.example()).results()).allSatisfy(link -> {
            Path file = DOCS.resolve(link.group(1)).normalize();
            assertThat(file).exists();
            if (link.group(2) != null) {
                assertThat(anchors(file)).contains(link.group(2));
            }
        });
    }

    /** As hosts of repositories make them of headings. */
    private static List<String> anchors(Path page) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tests_are_there_and_one_has_the_number(Row row) throws IOException {
        assertThat(testNames()).containsAll(named(row.tests()));
        assertThat(named(row.tests())).anyMatch(name -> name.startsWith("Row%02d".formatted(row.number())));
    }

    @Test
    void each_numbered_test_is_listed() throws IOException {
        List<String> listed = rows().flatMap(row -> named(row.tests()).stream()).toList();
        assertThat(testNames())
                .filteredOn(name -> name.matches("Row\\d\\d\\w+"))
                .isSubsetOf(listed);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void errors_are_ours(Row row) {
        assertThat(named(row.limits()))
                .filteredOn(name -> name.endsWith("Exception"))
                .allSatisfy(name -> assertThat(ROOT.resolve("orm-core/src/main/java/io/rowan/error/" + name + ".java"))
                        .exists());
    }
}
