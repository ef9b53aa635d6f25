package io.rowan.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java of a page of the documentation and the source that it is copied from, which marks it with
 * {@code // snippet: name} and {@code // end}.
 */
public final class PageCode {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private final String page;
    private final String source;

    /**
     * Reads both.
     *
     * @param page the page's name in {@code docs}
     * @param snippets the class that has the code
     * @throws IOException when one is missing
     */
    public PageCode(String page, Class<?> snippets) throws IOException {
        this.page = Files.readString(ROOT.resolve("docs").resolve(page));
        this.source = Files.readString(ROOT.resolve("orm-test/src/test/java")
                .resolve(snippets.getName().replace('.', '/') + ".java"));
    }

    /**
     * The page.
     *
     * @return its text
     */
    public String page() {
        return page;
    }

    /** Checks that the page shows all of the source's snippets as they are, and no other Java. */
    public void requireSame() {
        List<String> names = Pattern.compile("// snippet: (\\w+)\n")
                .matcher(source)
                .results()
                .map(each -> each.group(1))
                .toList();
        for (String name : names) {
            assertThat(found("<!-- snippet: " + name + " -->\n```java\n(.*?)```", page))
                    .isEqualTo(found("// snippet: " + name + "\n(.*?)\n *// end\n", source));
        }
        assertThat(page.split("```java", -1)).as("blocks of Java").hasSize(names.size() + 1);
    }

    private static String found(String pattern, String text) {
        Matcher region = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(region.find()).as(pattern).isTrue();
        return region.group(1).stripIndent().strip();
    }
}
