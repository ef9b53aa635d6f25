package io.rowan.events;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.selectinLoad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Partitions;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.EntityStateException;
import io.rowan.query.Select;
import io.rowan.test.RowanExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Objects that a stream gives are told of like others, chunk by chunk, before the program gets them. */
@ClassTemplate
class StreamedLoadTest {
    private static final Recorder recorder = new Recorder();
    private static final Select<Page> TOPS =
            select(Page.class).where(Page_.above.isNull()).orderBy(Page_.id.asc());

    @RegisterExtension
    static final RowanExtension rowan =
            RowanExtension.of(Page.class, Key.class).configure(orm -> orm.listener(recorder));

    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void fill(SessionFactory orm) {
        recorder.forget();
        orm.inTransaction(session -> {
            for (int i = 0; i < 5; i++) {
                session.add(new Page("top " + i, new Page("below " + i)));
            }
        });
        Diary.notes.clear();
        recorder.afterLoad = (session, entity) -> told.add(entity);
    }

    @Test
    void callbacks_are_called_for_a_whole_chunk_before_it_is_given(Session session) {
        try (Partitions<Page> parts = session.partitions(TOPS, 2)) {
            for (List<Page> part : parts) {
                assertThat(part).allMatch(page -> page.length == "top 0".length());
                assertThat(Diary.notes)
                        .containsExactlyElementsOf(part.stream()
                                .map(page -> "PostLoad " + page.text + " with id")
                                .toList());
                Diary.notes.clear();
            }
        }
    }

    @Test
    void listeners_are_told_of_the_objects_that_the_stream_gives(Session session) {
        List<Page> given;
        try (Stream<Page> pages = session.stream(TOPS)) {
            given = pages.toList();
        }
        assertThat(given).hasSize(5);
        assertThat(told)
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .containsExactlyElementsOf(given);
    }

    @Test
    void what_is_loaded_with_a_chunk_or_at_a_touch_is_told_too(Session session) {
        try (Partitions<Page> parts = session.partitions(TOPS.options(selectinLoad(Page_.below)), 5)) {
            parts.iterator().next();
            assertThat(told).hasSize(10);
        }
        told.clear();
        session.expungeAll();
        try (Stream<Page> pages = session.stream(select(Page.class).where(Page_.text.eq("top 3")))) {
            Page top = pages.findFirst().orElseThrow();
            assertThat(told).hasSize(1);
            assertThat(top.below.get(0).length).isEqualTo("below 3".length());
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void a_row_that_the_session_knows_is_not_told_again(Session session) {
        Page known = session.scalars(TOPS.limit(1)).one();
        told.clear();
        try (Stream<Page> pages = session.stream(TOPS)) {
            assertThat(pages.toList().get(0)).isSameAs(known);
        }
        assertThat(told).hasSize(4).doesNotContain(known);
    }

    @Test
    void what_a_listener_changes_of_a_streamed_object_is_written_when_it_adds_it(SessionFactory orm, Session session) {
        recorder.afterLoad = (listened, entity) -> {
            ((Page) entity).text += "!";
            listened.add(entity);
        };
        try (Stream<Page> pages = session.stream(TOPS)) {
            assertThat(pages).hasSize(5).allMatch(page -> page.text().endsWith("!"));
        }
        recorder.forget();
        session.commit();

        List<Page> stored = orm.fromTransaction(other -> other.scalars(TOPS).all());
        assertThat(stored).hasSize(5).allMatch(page -> page.text().endsWith("!"));
    }

    @Test
    void else_that_change_is_an_error_like_any_of_a_streamed_object(Session session) {
        recorder.afterLoad = (listened, entity) -> ((Page) entity).text += "!";
        Partitions<Page> parts = session.partitions(TOPS, 5);
        parts.iterator().next();

        assertThatThrownBy(parts::close)
                .isInstanceOf(EntityStateException.class)
                .hasMessageContaining("came from a stream and its text was changed");
    }
}
