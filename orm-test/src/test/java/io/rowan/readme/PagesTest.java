package io.rowan.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of docs show what is compiled and run. A block of code tells where it comes from: {@code <!-- source: file
 * name -->} above it names a file below orm-test and a part of it. {@code -Dpages=write} writes the parts into the pages.
 */
class PagesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final SourceRegions SOURCES = new SourceRegions(ROOT.resolve("orm-test"));
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (source: (\\S+) (\\w+)|[\\w: ]+) -->\n)?```(\\w+)\n(.*?)```", Pattern.DOTALL);

    /** Blocks that a page's own test holds to what is compiled, written or said. */
    private static final Map<String, Set<String>> ELSEWHERE = Map.of(
            "applications.md", Set.of("terminal"),
            "events.md", Set.of("snippet: audit", "snippet: configure"),
            "locks.md", Set.of("snippet: modes", "snippet: queue", "snippet: timeout"),
            "migrations.md", Set.of("snippet: upgrade", "snippet: code", "file: second", "terminal"));

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(pages.stream(), Stream.of(ROOT.resolve("CONTRIBUTING.md")));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_shows_what_is_in_the_sources(Path page) throws IOException {
        String text = Files.readString(page);
        String written = BLOCK.matcher(text).replaceAll(block -> Matcher.quoteReplacement(shown(block)));
        if ("write".equals(System.getProperty("pages"))) {
            Files.writeString(page, written);
        } else {
            assertThat(text).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_block_of_code_says_where_it_comes_from(Path page) throws IOException {
        Set<String> elsewhere = ELSEWHERE.getOrDefault(name(page), Set.of());
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(page)).results().toList();

        assertThat(blocks)
                .filteredOn(block -> !block.group(4).equals("sh") && block.group(1) == null)
                .extracting(block -> block.group(5))
                .isEmpty();
        assertThat(blocks)
                .filteredOn(block -> block.group(1) != null && block.group(2) == null)
                .extracting(block -> block.group(1))
                .containsExactlyInAnyOrderElementsOf(elsewhere);
    }

    @Test
    void there_are_pages() throws IOException {
        assertThat(pages().map(PagesTest::name)).contains("new-dialect.md").containsAll(ELSEWHERE.keySet());
    }

    private static String name(Path page) {
        return Objects.requireNonNull(page.getFileName()).toString();
    }

    private static String shown(MatchResult block) {
        return block.group(2) == null
                ? block.group()
                : "<!-- " + block.group(1) + " -->\n```" + block.group(4) + "\n"
                        + SOURCES.find(block.group(2), block.group(3)) + "\n```";
    }
}
