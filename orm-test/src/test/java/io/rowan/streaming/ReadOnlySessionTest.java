package io.rowan.streaming;

import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.insert;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.selectinLoad;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static io.rowan.streaming.Newsroom.ALL;
import static io.rowan.streaming.Newsroom.WRITERS;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DetachedException;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.ReadOnlyException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import jakarta.persistence.LockModeType;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that only reads holds nothing and writes nothing; a row is still one object (semantics, rules 2 and 4). */
@RowanTest(entities = {Writer.class, Article.class, Topic.class})
class ReadOnlySessionTest {
    private Session session;
    private long id;

    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Newsroom.fill(orm);
        session = orm.openReadOnlySession();
        id = Objects.requireNonNull(Objects.requireNonNull(session.scalar(ALL.limit(1))).id);
        session.commit();
        log.clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Writer get() {
        return Objects.requireNonNull(session.get(Writer.class, id));
    }

    @Test
    void a_row_is_one_object_while_somebody_holds_it(StatementLog log) {
        Writer writer = get();
        assertThat(get()).isSameAs(writer);
        assertThatSql(log).hasRoundTrips(1);

        assertThat(session.scalars(ALL).first()).isSameAs(writer);
        assertThat(session.getAll(Writer.class, List.of(id))).singleElement().isSameAs(writer);
        assertThat(session.reference(Writer.class, id)).isSameAs(writer);
        assertThat(writer.articles().get(0).writer()).isSameAs(writer);
        assertThat(session.state(writer)).isEqualTo(EntityState.PERSISTENT);
        assertThat(session.contains(writer)).isTrue();
    }

    @Test
    void a_reference_is_read_when_it_is_touched(StatementLog log) {
        Writer writer = session.reference(Writer.class, id);
        assertThat(session.reference(Writer.class, id)).isSameAs(writer);
        assertThatSql(log).hasNoStatements();

        assertThat(writer.name()).isEqualTo("w0");
        assertThat(get()).isSameAs(writer);
        assertThatSql(log).hasRoundTrips(1);
    }

    @Test
    void lazy_relationships_load_for_the_whole_result(StatementLog log) {
        int articles = 0;
        for (Writer writer : session.scalars(ALL)) {
            articles += writer.articles().size();
        }

        assertThat(articles).isEqualTo(2 * WRITERS);
        // Writers, their articles, and the articles' eager topics.
        assertThatSql(log).hasRoundTrips(3);
    }

    @Test
    void what_nobody_holds_is_let_go() {
        WeakReference<Writer> seen = new WeakReference<>(get());

        assertThat(PassingObjectTest.collected(seen)).isTrue();
        assertThat(get().name()).isEqualTo("w0");
    }

    @Test
    void a_change_is_not_written(SessionFactory orm) {
        get().fame = 7;
        Writer writer = get();
        writer.articles().clear();
        session.flush();
        session.commit();

        assertThat(orm.<Integer>fromTransaction(other -> other.get(Writer.class, id).fame))
                .isZero();
        assertThat(orm.<Integer>fromTransaction(
                        other -> other.get(Writer.class, id).articles().size()))
                .isEqualTo(2);
    }

    @Test
    void a_new_transaction_reads_afresh(SessionFactory orm, StatementLog log) {
        Writer writer = get();
        session.commit();
        orm.inTransaction(other -> other.get(Writer.class, id).fame = 3);
        log.clear();

        assertThat(get()).isSameAs(writer);
        assertThat(writer.fame).isEqualTo(3);
        assertThatSql(log).hasRoundTrips(1);
    }

    @Test
    void refresh_and_expire_read_afresh(StatementLog log) {
        Writer writer = get();
        writer.fame = 7;
        session.refresh(writer);
        assertThat(writer.fame).isZero();

        session.expire(writer);
        log.clear();
        assertThat(get()).isSameAs(writer);
        assertThatSql(log).hasRoundTrips(1);
    }

    @Test
    void a_row_that_is_gone_is_told(SessionFactory orm) {
        Writer writer = get();
        session.commit();
        orm.inTransaction(other -> other.delete(other.get(Writer.class, id)));

        assertThatThrownBy(() -> session.refresh(writer))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("its row is gone from table writer");
        assertThat(session.get(Writer.class, id)).isNull();
        assertThat(session.find(Writer.class, id)).isEmpty();
    }

    @Test
    void what_is_expunged_is_detached() {
        Writer writer = get();
        Writer other = Objects.requireNonNull(session.scalars(ALL).all().get(1));
        session.expunge(writer);

        assertThat(session.contains(writer)).isFalse();
        assertThatThrownBy(() -> writer.articles().size()).isInstanceOf(DetachedException.class);
        assertThat(get()).isNotSameAs(writer);
        assertThat(other.articles()).hasSize(2);

        session.expungeAll();
        assertThat(session.state(other)).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void objects_are_detached_when_it_is_closed() {
        Writer writer = get();
        session.close();

        assertThatThrownBy(() -> writer.articles().size()).isInstanceOf(DetachedException.class);
    }

    @Test
    void streams_and_options_work_as_elsewhere(StatementLog log) {
        try (Stream<Writer> writers = session.stream(ALL.options(selectinLoad(Writer_.articles)))) {
            assertThat(writers.filter(each -> each.articles().size() == 2)).hasSize(WRITERS);
        }
        try (Stream<Writer> writers = session.stream(ALL)) {
            writers.forEach(each -> each.fame = 1);
        }
        assertThat(session.scalars(ALL.options(selectinLoad(Writer_.articles))).all())
                .allMatch(each -> each.articles().size() == 2);
    }

    private static final String REASON =
            ": this session was opened with openReadOnlySession() or readOnly(…), and writes"
                    + " and locks nothing. Use openSession() or inTransaction(…) for that.";

    private void refused(Runnable call, String name) {
        assertThatThrownBy(call::run).isInstanceOf(ReadOnlyException.class).hasMessage(name + REASON);
    }

    @Test
    void nothing_is_written() {
        Writer writer = get();
        Topic topic = new Topic("x", "X");
        refused(() -> session.add(topic), "add(…)");
        refused(() -> session.addAll(topic, topic), "addAll(…)");
        refused(() -> session.delete(writer), "delete(…)");
        refused(() -> session.merge(writer), "merge(…)");
        refused(() -> session.insertAll(List.of(topic)), "insertAll(…)");
        refused(() -> session.updateAll(List.of(topic)), "updateAll(…)");
        refused(() -> session.deleteAll(List.of(topic)), "deleteAll(…)");
        refused(() -> session.execute(update(Writer.class).set(Writer_.fame, 1)), "execute(…)");
        refused(() -> session.execute(delete(Article.class)), "execute(…)");
        refused(() -> session.execute(insert(Topic.class).values(List.of(topic))), "execute(…)");
        refused(
                () -> session.scalars(insert(Topic.class).values(List.of(topic)).returning(Topic_.code)),
                "insert(…).returning(…)");
        refused(() -> session.execute(sql("delete from article")), "sql(\"delete from article\")");
        refused(
                () -> session.execute(sql("with x as (delete from article returning *) select * from x")),
                "sql(\"with x as (delete from article returning *) select * from x\")");

        assertThat(session.scalars(sql(Writer.class, "select * from writer")).all())
                .hasSize(WRITERS)
                .contains(writer);
    }

    @Test
    void nothing_is_locked() {
        Writer writer = get();
        refused(
                () -> session.get(Writer.class, id, LockModeType.PESSIMISTIC_READ),
                "get(Writer.class, id, PESSIMISTIC_READ)");
        refused(() -> session.lock(writer, LockModeType.PESSIMISTIC_WRITE), "lock(object, PESSIMISTIC_WRITE)");
        refused(() -> session.scalars(ALL.forUpdate()), "select(…).forUpdate() or forShare()");
        refused(() -> session.stream(ALL.forUpdate()), "select(…).forUpdate() or forShare()");
    }

    @Test
    void read_only_work_gives_an_answer(SessionFactory orm, StatementLog log) {
        List<String> names = orm.readOnly(own ->
                own.scalars(select(Writer_.name).orderBy(Writer_.id.asc())).all());

        assertThat(names).containsExactlyElementsOf(Newsroom.names());
        assertThatSql(log).hasRoundTrips(1);
    }
}
