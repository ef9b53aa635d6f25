package io.rowan.streaming;

import static io.rowan.query.Dsl.select;
import static io.rowan.streaming.Newsroom.ALL;
import static io.rowan.streaming.Newsroom.WRITERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Partitions;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.EntityStateException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of a stream are held weakly and not written; a row is still one object (semantics, rules 2 and 4). */
@RowanTest(entities = {Writer.class, Article.class, Topic.class})
class PassingObjectTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Newsroom.fill(orm);
        log.clear();
    }

    private static Writer first(Session session) {
        return Objects.requireNonNull(session.scalars(ALL.limit(1)).first());
    }

    private static int fame(SessionFactory orm, Writer writer) {
        return orm.fromTransaction(
                session -> Objects.requireNonNull(session.get(Writer.class, Objects.requireNonNull(writer.id))).fame);
    }

    static boolean collected(WeakReference<?> object) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (object.get() != null && Instant.now().isBefore(end)) {
            System.gc();
        }
        return object.get() == null;
    }

    @Test
    void what_nobody_holds_is_let_go(Session session) {
        try (Partitions<Writer> parts = session.partitions(ALL, 10)) {
            Iterator<List<Writer>> lists = parts.iterator();
            WeakReference<Writer> passed = new WeakReference<>(lists.next().get(0));
            assertThat(lists.next()).hasSize(10);

            assertThat(collected(passed)).isTrue();
        }
    }

    @Test
    void a_row_that_the_session_knows_gives_its_object(Session session) {
        Writer known = first(session);
        known.fame = 7;
        session.noAutoflush(() -> {
            try (Stream<Writer> writers = session.stream(ALL)) {
                assertThat(writers.findFirst()).containsSame(known);
            }
        });
        assertThat(known.fame).isEqualTo(7);
        assertThat(session.state(known)).isEqualTo(EntityState.PERSISTENT);
    }

    @Test
    void a_known_object_is_read_afresh_in_a_new_transaction(SessionFactory orm, Session session) {
        Writer known = first(session);
        session.commit();
        orm.inTransaction(
                other -> Objects.requireNonNull(other.get(Writer.class, Objects.requireNonNull(known.id))).fame = 3);
        try (Stream<Writer> writers = session.stream(ALL)) {
            assertThat(writers.findFirst()).containsSame(known);
        }
        assertThat(known.fame).isEqualTo(3);
        assertThat(session.contains(known)).isTrue();
    }

    @Test
    void one_row_is_one_object_across_chunks(Session session) {
        Set<Writer> writers = Collections.newSetFromMap(new IdentityHashMap<>());
        try (Partitions<Article> parts =
                session.partitions(select(Article.class).orderBy(Article_.title.asc()), 5)) {
            for (List<Article> part : parts) {
                part.forEach(article -> writers.add(Objects.requireNonNull(article.writer())));
            }
        }
        assertThat(writers).hasSize(WRITERS);
        assertThat(writers).extracting(Writer::name).containsExactlyInAnyOrderElementsOf(Newsroom.names());
    }

    @Test
    void a_held_object_is_the_one_that_the_session_gives(SessionFactory orm, Session session) {
        Writer passed;
        try (Stream<Writer> writers = session.stream(ALL)) {
            passed = writers.findFirst().orElseThrow();
            assertThat(session.contains(passed)).isFalse();

            assertThat(session.get(Writer.class, Objects.requireNonNull(passed.id)))
                    .isSameAs(passed);
            assertThat(session.contains(passed)).isTrue();
            passed.fame = 5;
        }
        session.commit();
        assertThat(fame(orm, passed)).isEqualTo(5);
    }

    @Test
    void what_the_session_refers_to_becomes_the_sessions(SessionFactory orm, Session session) {
        try (Stream<Writer> writers = session.stream(ALL)) {
            Writer passed = writers.findFirst().orElseThrow();
            Article article = session.scalars(select(Article.class).where(Article_.title.eq("a0")))
                    .one();
            assertThat(article.writer()).isSameAs(passed);
            passed.fame = 9;
            session.commit();
            assertThat(fame(orm, passed)).isEqualTo(9);
        }
    }

    @Test
    void a_reference_gives_the_held_object(Session session) {
        try (Stream<Writer> writers = session.stream(ALL)) {
            Writer passed = writers.findFirst().orElseThrow();
            assertThat(session.reference(Writer.class, Objects.requireNonNull(passed.id)))
                    .isSameAs(passed);
            assertThat(session.state(passed)).isEqualTo(EntityState.PERSISTENT);
        }
    }

    @Test
    void a_change_that_nobody_would_write_is_an_error(Session session) {
        Partitions<Writer> parts = session.partitions(ALL, 10);
        Iterator<List<Writer>> lists = parts.iterator();
        Writer changed = lists.next().get(4);
        changed.fame = 1;

        assertThatThrownBy(lists::next)
                .isInstanceOf(EntityStateException.class)
                .hasMessageContaining("Writer#" + changed.id + " came from a stream and its fame was changed")
                .hasMessageContaining("session.add(object)")
                .hasMessageContaining("update(Writer.class)");
        parts.close();
    }

    @Test
    void closing_looks_for_such_changes_too(Session session) {
        Partitions<Writer> parts = session.partitions(ALL, 100);
        parts.iterator().next().get(4).name = "other";

        assertThatThrownBy(parts::close).isInstanceOf(EntityStateException.class);
        parts.close();
    }

    @Test
    void an_added_object_is_written(SessionFactory orm, Session session) {
        Writer added = null;
        try (Partitions<Writer> parts = session.partitions(ALL, 10)) {
            for (List<Writer> part : parts) {
                Writer writer = part.get(0);
                writer.fame = 1;
                session.add(writer);
                assertThat(session.contains(writer)).isTrue();
                session.flush();
                added = added == null ? writer : added;
            }
        }
        session.commit();
        assertThat(fame(orm, Objects.requireNonNull(added))).isOne();
        long famous = orm.fromTransaction(other ->
                (long) other.scalars(select(Writer.class).where(Writer_.fame.eq(1)))
                        .all()
                        .size());
        assertThat(famous).isEqualTo(3);
    }

    @Test
    void an_added_object_with_an_assigned_id_is_updated(SessionFactory orm, Session session) {
        try (Stream<Topic> topics = session.stream(select(Topic.class).where(Topic_.code.eq("sea")))) {
            Topic sea = topics.findFirst().orElseThrow();
            assertThat(session.state(sea)).isEqualTo(EntityState.DETACHED);
            sea.name = "Water";
            session.add(sea);
        }
        session.commit();
        String name = orm.fromTransaction(other -> Objects.requireNonNull(other.get(Topic.class, "sea")).name);
        assertThat(name).isEqualTo("Water");
    }

    @Test
    void a_merged_object_is_written(SessionFactory orm, Session session) {
        Writer passed;
        try (Stream<Writer> writers = session.stream(ALL)) {
            passed = writers.findFirst().orElseThrow();
            passed.fame = 2;
            assertThat(session.merge(passed)).isNotSameAs(passed);
        }
        session.commit();
        assertThat(fame(orm, passed)).isEqualTo(2);
    }

    @Test
    void a_streamed_object_is_deleted(SessionFactory orm, Session session) {
        try (Partitions<Writer> parts = session.partitions(ALL, 10)) {
            for (List<Writer> part : parts) {
                part.forEach(session::delete);
                session.flush();
            }
        }
        session.commit();
        assertThat(orm.<Boolean>fromTransaction(
                        other -> other.scalars(select(Article.class)).all().isEmpty()))
                .isTrue();
    }

    @Test
    void a_new_object_may_refer_to_a_streamed_one(SessionFactory orm, Session session) {
        try (Partitions<Writer> parts = session.partitions(ALL, 10)) {
            for (List<Writer> part : parts) {
                part.forEach(writer -> session.add(new Article("c-" + writer.name(), writer, null)));
                session.flush();
            }
        }
        session.commit();
        List<String> writers = orm.fromTransaction(other -> other.scalars(select(Writer_.name)
                        .from(Article.class)
                        .join(Article_.writer)
                        .where(Article_.title.like("c-%")))
                .all());
        assertThat(writers).containsExactlyInAnyOrderElementsOf(Newsroom.names());
    }

    @Test
    void collections_of_streamed_objects_hold_what_the_session_knows(Session session) {
        Article known = session.scalars(select(Article.class).where(Article_.title.eq("a3")))
                .one();
        try (Stream<Writer> writers = session.stream(select(Writer.class).where(Writer_.name.eq("w3")))) {
            Writer writer = writers.findFirst().orElseThrow();
            assertThat(writer.articles()).hasSize(2).first().isSameAs(known);
            assertThat(known.writer()).isSameAs(writer);
        }
    }
}
