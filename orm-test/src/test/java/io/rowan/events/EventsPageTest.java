package io.rowan.events;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.SessionListener;
import io.rowan.readme.PageCode;
import io.rowan.test.RowanExtension;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/events.md shows what is compiled and run here, and lists all that listeners are told. */
@ClassTemplate
class EventsPageTest {
    @RegisterExtension
    static final RowanExtension rowan = RowanExtension.of(Author.class, Book.class, Genre.class, Remark.class)
            .configure(PageSnippets::configure);

    @Test
    void the_java_is_compiled() throws IOException {
        new PageCode("events.md", PageSnippets.class).requireSame();
    }

    @Test
    void every_event_is_listed() throws IOException {
        String page = new PageCode("events.md", PageSnippets.class).page();
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
