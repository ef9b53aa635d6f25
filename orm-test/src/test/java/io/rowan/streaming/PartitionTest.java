package io.rowan.streaming;

import static io.rowan.query.Dsl.joinedLoad;
import static io.rowan.query.Dsl.raiseLoad;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.selectinLoad;
import static io.rowan.query.Dsl.sql;
import static io.rowan.streaming.Newsroom.ALL;
import static io.rowan.streaming.Newsroom.WRITERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Partitions;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DetachedException;
import io.rowan.error.QueryException;
import io.rowan.query.Query;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A result is read in chunks (semantics, rule 28). */
@RowanTest(entities = {Writer.class, Article.class, Topic.class})
class PartitionTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Newsroom.fill(orm);
        log.clear();
    }

    private static List<Integer> sizes(Session session, Query<?> query, int size) {
        List<Integer> sizes = new ArrayList<>();
        try (Partitions<?> parts = session.partitions(query, size)) {
            parts.forEach(part -> sizes.add(part.size()));
        }
        return sizes;
    }

    private static long reading(StatementLog log, String table) {
        return log.texts().stream()
                .filter(sql -> sql.contains("from " + table + " "))
                .count();
    }

    @Test
    void lists_have_at_most_so_many_rows(Session session) {
        assertThat(sizes(session, ALL, 10)).containsExactly(10, 10, 5);
        assertThat(sizes(session, ALL, 5)).containsExactly(5, 5, 5, 5, 5);
        assertThat(sizes(session, ALL, 1_000)).containsExactly(WRITERS);
        assertThat(sizes(session, select(Writer.class), 10)).containsExactly(10, 10, 5);
        assertThat(sizes(session, select(Writer.class).where(Writer_.name.eq("nobody")), 10))
                .isEmpty();
    }

    @Test
    void a_limit_and_an_offset_count_for_the_whole(Session session) {
        assertThat(sizes(session, ALL.limit(12).offset(3), 10)).containsExactly(10, 2);
        assertThat(sizes(session, ALL.limit(0), 10)).isEmpty();
    }

    @Test
    void a_stream_gives_all_in_order(Session session) {
        try (Stream<Writer> writers = session.stream(ALL)) {
            assertThat(writers.map(Writer::name)).containsExactlyElementsOf(Newsroom.names());
        }
    }

    @Test
    void a_query_without_order_gives_each_row_once(Session session) {
        List<String> names = new ArrayList<>();
        try (Partitions<Writer> parts = session.partitions(select(Writer.class), 4)) {
            parts.forEach(part -> part.forEach(writer -> names.add(writer.name())));
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(Newsroom.names());
    }

    @Test
    void conditions_and_to_one_joins_are_kept(Session session) {
        try (Stream<Article> articles =
                session.stream(select(Article.class).join(Article_.writer).where(Writer_.name.in("w3", "w4")))) {
            assertThat(articles.map(article -> article.title)).containsExactlyInAnyOrder("a3", "b3", "a4", "b4");
        }
    }

    @Test
    void values_records_and_native_text_are_streamed(Session session) {
        record Line(String name, long articles) {}
        try (Stream<String> names = session.stream(select(Writer_.name).orderBy(Writer_.id.asc()));
                Stream<Line> lines = session.stream(sql(
                        Line.class,
                        "select w.name, count(*) from writer w join article a on a.writer_id = w.id group by w.name"));
                Stream<Writer> writers = session.stream(sql(Writer.class, "select * from writer order by id"))) {
            assertThat(names).containsExactlyElementsOf(Newsroom.names());
            assertThat(lines).hasSize(WRITERS).allMatch(line -> line.articles == 2);
            assertThat(writers.map(Writer::name)).containsExactlyElementsOf(Newsroom.names());
        }
    }

    @Test
    void a_root_that_joins_a_collection_comes_once(Session session) {
        try (Partitions<Writer> parts = session.partitions(ALL.join(Writer_.articles), 10)) {
            List<String> names = new ArrayList<>();
            parts.forEach(part -> part.forEach(writer -> names.add(writer.name())));
            assertThat(names).containsExactlyElementsOf(Newsroom.names());
        }
    }

    @Test
    void options_run_for_each_chunk(Session session, StatementLog log) {
        List<Integer> articles = new ArrayList<>();
        try (Partitions<Writer> parts = session.partitions(ALL.options(selectinLoad(Writer_.articles)), 10)) {
            for (List<Writer> part : parts) {
                log.clear();
                part.forEach(writer -> articles.add(writer.articles().size()));
                assertThat(log.texts()).isEmpty();
            }
        }
        assertThat(articles).hasSize(WRITERS).containsOnly(2);
    }

    @Test
    void options_take_a_statement_a_chunk(Session session, StatementLog log) {
        assertThat(sizes(session, ALL.options(selectinLoad(Writer_.articles)), 10))
                .hasSize(3);
        assertThat(reading(log, "article")).isEqualTo(3);
    }

    @Test
    void a_joined_collection_is_whole_at_the_end_of_a_chunk(Session session) {
        try (Partitions<Writer> parts = session.partitions(ALL.options(joinedLoad(Writer_.articles)), 7)) {
            for (List<Writer> part : parts) {
                assertThat(part).allMatch(writer -> writer.articles().size() == 2);
            }
        }
        assertThat(sizes(session, ALL.limit(12).options(joinedLoad(Writer_.articles)), 7))
                .containsExactly(7, 5);
    }

    @Test
    void a_joined_target_comes_in_the_same_row(Session session, StatementLog log) {
        try (Stream<Article> articles = session.stream(select(Article.class).options(joinedLoad(Article_.writer)))) {
            assertThat(articles.map(
                            article -> Objects.requireNonNull(article.writer()).name()))
                    .hasSize(2 * WRITERS);
        }
        assertThat(reading(log, "writer")).isZero();
    }

    @Test
    void eager_targets_are_there_with_the_chunk(Session session) {
        try (Partitions<Article> parts = session.partitions(select(Article.class), 20)) {
            for (List<Article> part : parts) {
                assertThat(part)
                        .allSatisfy(article -> assertThat(Objects.requireNonNull(article.topic).name)
                                .startsWith("The "));
            }
        }
    }

    @Test
    void a_touch_loads_for_the_chunk(Session session, StatementLog log) {
        try (Partitions<Writer> parts = session.partitions(ALL, 10)) {
            for (List<Writer> part : parts) {
                log.clear();
                part.forEach(writer -> assertThat(writer.articles()).hasSize(2));
                assertThat(reading(log, "article")).isOne();
            }
        }
    }

    @Test
    void a_chunk_that_has_passed_still_loads(Session session, StatementLog log) {
        List<Writer> kept;
        try (Stream<Writer> writers = session.stream(ALL)) {
            kept = writers.toList();
        }
        log.clear();
        assertThat(kept).allMatch(writer -> writer.articles().size() == 2);
        assertThat(reading(log, "article")).isOne();
    }

    @Test
    void after_the_session_nothing_loads(SessionFactory orm) {
        List<Writer> kept = orm.fromTransaction(session -> {
            try (Stream<Writer> writers = session.stream(ALL)) {
                return writers.toList();
            }
        });
        assertThatThrownBy(() -> kept.get(0).articles().size())
                .isInstanceOf(DetachedException.class)
                .hasMessageContaining("selectinLoad(Writer_.articles)");
    }

    @Test
    void raising_options_hold(Session session) {
        try (Stream<Writer> writers = session.stream(ALL.options(raiseLoad(Writer_.articles)))) {
            Writer first = writers.findFirst().orElseThrow();
            assertThatThrownBy(() -> first.articles().size()).hasMessageContaining("Writer.articles");
        }
    }

    @Test
    void pending_work_is_flushed_before(Session session) {
        session.add(new Writer("new"));
        try (Stream<String> names = session.stream(select(Writer_.name))) {
            assertThat(names).contains("new");
        }
    }

    @Test
    void several_streams_are_read_side_by_side(Session session) {
        try (Partitions<Writer> one = session.partitions(ALL, 10);
                Partitions<Article> other =
                        session.partitions(select(Article.class).orderBy(Article_.id.asc()), 20)) {
            var articles = other.iterator();
            for (List<Writer> part : one) {
                assertThat(articles.next()).hasSize(2 * part.size()).allMatch(article -> part.contains(article.writer));
            }
        }
    }

    @Test
    void the_end_of_the_transaction_ends_the_stream(Session session) {
        for (Runnable end : List.<Runnable>of(session::commit, session::rollback)) {
            try (Partitions<Writer> parts = session.partitions(ALL, 10)) {
                var lists = parts.iterator();
                assertThat(lists.next()).hasSize(10);
                end.run();
                assertThatThrownBy(lists::next)
                        .isInstanceOf(QueryException.class)
                        .hasMessageContaining("has ended, and the stream with it")
                        .hasMessageContaining("before commit() or rollback()");
            }
        }
    }

    @Test
    void pages_end_with_the_transaction_too(Session session) {
        try (Partitions<Writer> parts = session.partitions(select(Writer.class), 10)) {
            var lists = parts.iterator();
            assertThat(lists.next()).hasSize(10);
            session.commit();
            session.get(Writer.class, 1L);
            assertThatThrownBy(lists::next).isInstanceOf(QueryException.class);
        }
    }

    @Test
    void the_session_closes_what_is_left_open(SessionFactory orm) {
        Partitions<Writer> parts;
        try (Session session = orm.openSession()) {
            parts = session.partitions(ALL, 10);
            assertThat(parts.iterator().next()).hasSize(10);
        }
        parts.close();
        assertThat(orm.pool().status().checkedOut()).isZero();
    }

    @Test
    void what_cannot_be_streamed_is_refused(Session session) {
        assertThatThrownBy(() -> session.stream(select(Writer_.id, Writer_.name)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(".into(SomeRecord.class)");
        assertThatThrownBy(() -> session.stream(sql("select id, name from writer")))
                .hasMessageContaining("sql(SomeRecord.class, ...)");
        assertThatThrownBy(() -> session.partitions(ALL, 0)).hasMessageContaining("Give 1 or more");
    }

    @Test
    void partitions_are_iterated_once(Session session) {
        try (Partitions<Writer> parts = session.partitions(ALL, 10)) {
            parts.iterator();
            assertThatThrownBy(parts::iterator).hasMessageContaining("can be iterated once");
        }
    }
}
