package io.rowan.events;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.SessionListener;
import io.rowan.test.RowanExtension;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/events.md shows what is compiled and run here, and lists all that listeners are told. */
@ClassTemplate
class EventsPageTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @RegisterExtension
    static final RowanExtension rowan = RowanExtension.of(Author.class, Book.class, Genre.class, Remark.class)
            .configure(PageSnippets::configure);

    @Test
    void the_java_is_compiled() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/events.md"));
        String source = Files.readString(ROOT.resolve("orm-test/src/test/java/io/rowan/events/PageSnippets.java"));
        List<String> names = Pattern.compile("// snippet: (\\w+)\n")
                .matcher(source)
                .results()
                .map(each -> each.group(1))
                .toList();
        for (String name : names) {
            assertThat(found("<!-- snippet: " + name + " -->\n```java\n(.*?)```", page))
                    .isEqualTo(found("// snippet: " + name + "\n(.*?)\n *// end\n", source));
        }
        assertThat(page.split("```java", -1)).hasSize(names.size() + 1);
    }

    private static String found(String pattern, String text) {
        Matcher region = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(region.find()).as(pattern).isTrue();
        return region.group(1).stripIndent().strip();
    }

    @Test
    void every_event_is_listed() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/events.md"));
        assertThat(Stream.of(SessionListener.class.getMethods()).map(Method::getName))
                .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @Test
    void the_listener_writes_what_changed(SessionFactory orm) {
        Author author = new Author("Ada");
        orm.inTransaction(session -> session.add(author));
        orm.inTransaction(session -> session.get(Author.class, author.id).name = "Bea");

        orm.inTransaction(session -> {
            assertThat(session.get(Author.class, author.id).editedBy).isEqualTo("ada@example.com");
            assertThat(session.scalars(select(Remark.class).orderBy(Remark_.id.asc())))
                    .extracting(remark -> remark.words)
                    .containsExactly("null -> Ada", "Ada -> Bea");
        });
    }
}
