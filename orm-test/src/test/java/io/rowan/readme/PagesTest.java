package io.rowan.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
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
    void each_block_of_java_says_where_it_comes_from(Path page) throws IOException {
        List<String> unmarked = BLOCK.matcher(Files.readString(page))
                .results()
                .filter(block -> block.group(1) == null)
                .filter(block -> List.of("java", "properties", "sql").contains(block.group(4)))
                .map(block -> block.group(5))
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void there_are_pages() throws IOException {
        assertThat(pages().map(page ->
                        Objects.requireNonNull(page.getFileName()).toString()))
                .contains("new-dialect.md");
    }

    private static String shown(MatchResult block) {
        return block.group(2) == null
                ? block.group()
                : "<!-- " + block.group(1) + " -->\n```" + block.group(4) + "\n"
                        + SOURCES.find(block.group(2), block.group(3)) + "\n```";
    }
}
