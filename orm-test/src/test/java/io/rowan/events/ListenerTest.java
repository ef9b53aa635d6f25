package io.rowan.events;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Retry;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.DatabaseException;
import io.rowan.error.DeadlockException;
import io.rowan.error.EntityStateException;
import io.rowan.error.ErrorDetails;
import io.rowan.error.FlushException;
import io.rowan.error.IntegrityException;
import io.rowan.error.ListenerException;
import io.rowan.error.TransactionFailedException;
import io.rowan.test.Requires;
import io.rowan.test.RowanExtension;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When listeners are called, and what they may do then. */
@ClassTemplate
class ListenerTest {
    private static final Recorder recorder = new Recorder();

    @RegisterExtension
    static final RowanExtension rowan = RowanExtension.of(Author.class, Book.class, Genre.class, Remark.class)
            .configure(orm -> orm.listener(recorder));

    @BeforeEach
    void forget() {
        recorder.forget();
    }

    private static Author stored(SessionFactory orm, Author author) {
        orm.inTransaction(session -> session.add(author));
        recorder.forget();
        return author;
    }

    private static long remarks(SessionFactory orm) {
        return orm.fromTransaction(session -> session.scalar(select(count()).from(Remark.class)));
    }

    @Test
    void a_commit_is_told_from_end_to_end(SessionFactory orm) {
        orm.inTransaction(session -> session.add(new Author("Ada")));

        assertThat(recorder.told)
                .containsExactly(
                        "beforeCommit",
                        "beforeFlush",
                        "before INSERT Author",
                        "after INSERT Author",
                        "afterFlush",
                        "beforeFlush",
                        "afterCommit");
    }

    @Test
    void a_flush_that_has_nothing_to_write_only_begins(Session session) {
        session.flush();

        assertThat(recorder.told).containsExactly("beforeFlush");
    }

    @Test
    void a_query_that_needs_a_flush_tells_it(Session session) {
        session.add(new Author("Ada"));
        session.scalars(select(Remark.class)).all();
        assertThat(recorder.told).isEmpty();

        session.scalars(select(Author.class)).all();

        assertThat(recorder.told).startsWith("beforeFlush", "before INSERT Author");
    }

    @Test
    void what_is_added_and_changed_before_a_flush_is_written_by_it(SessionFactory orm, Session session) {
        Author author = new Author("Ada");
        session.add(author);
        recorder.beforeFlush = listened -> {
            author.editedBy = "listener";
            listened.add(new Remark("flushed"));
        };
        session.flush();
        recorder.forget();
        session.commit();

        Author read = orm.fromTransaction(other -> other.get(Author.class, author.id));
        assertThat(read.editedBy).isEqualTo("listener");
        assertThat(remarks(orm)).isEqualTo(1);
    }

    @Test
    void what_is_changed_before_a_change_goes_into_the_same_statement(
            SessionFactory orm, Session session, StatementLog log) {
        long id = stored(orm, new Author("Ada")).id;
        recorder.beforeChange = (listened, change) -> ((Author) change.entity()).editedBy = "listener";
        session.get(Author.class, id).name = "Bea";
        log.clear();

        session.flush();

        assertThatSql(log)
                .hasStatements("update author set version = ?, name = ?, edited_by = ? where id = ? and version = ?")
                .statement(0)
                .hasParameters(1, "Bea", "listener", id, 0);
    }

    @Test
    void what_is_added_before_a_change_is_told_and_written_too(SessionFactory orm) {
        recorder.beforeChange = (session, change) -> {
            if (!(change.entity() instanceof Remark)) {
                session.add(new Remark(change.toString()));
            }
        };

        orm.inTransaction(session -> session.add(new Author("Ada")));

        assertThat(recorder.told)
                .containsExactly(
                        "beforeCommit",
                        "beforeFlush",
                        "before INSERT Author",
                        "before INSERT Remark",
                        "after INSERT Author",
                        "after INSERT Remark",
                        "afterFlush",
                        "beforeFlush",
                        "afterCommit");
        assertThat(orm.<String>fromTransaction(session -> session.scalar(select(Remark.class)).words))
                .isEqualTo("INSERT a new Author");
    }

    @Test
    void an_object_that_is_deleted_before_its_update_is_told_twice_and_deleted(SessionFactory orm, Session session) {
        Author author = session.get(Author.class, stored(orm, new Author("Ada")).id);
        recorder.told.clear();
        recorder.beforeChange = (listened, change) -> listened.delete(change.entity());
        author.name = "Bea";
        session.commit();

        assertThat(recorder.told)
                .containsExactly(
                        "beforeCommit",
                        "beforeFlush",
                        "before UPDATE Author",
                        "before DELETE Author",
                        "after DELETE Author",
                        "afterFlush",
                        "beforeFlush",
                        "afterCommit");
        assertThat(orm.<Author>fromTransaction(other -> other.get(Author.class, author.id)))
                .isNull();
    }

    @Test
    void a_listener_that_adds_forever_before_changes_is_stopped(Session session, StatementLog log) {
        AtomicInteger added = new AtomicInteger();
        recorder.beforeChange = (listened, change) -> listened.add(new Remark("no. " + added.incrementAndGet()));
        session.add(new Author("Ada"));
        log.clear();

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("The flush was worked out 100 times, and beforeChange or @PreUpdate still adds or changes"
                        + " further objects each time it is told, so there is no end. Let it leave the objects alone"
                        + " that it makes itself.");
        assertThat(added).hasValue(100);
        assertThatSql(log).hasNoStatements();
        assertThatThrownBy(session::flush).isInstanceOf(TransactionFailedException.class);

        session.rollback();
        recorder.forget();
        session.add(new Author("Bea"));
        session.commit();
    }

    @Test
    void a_listener_that_adds_forever_after_flushes_is_stopped_in_the_commit(SessionFactory orm, Session session) {
        AtomicInteger added = new AtomicInteger();
        recorder.afterFlush = listened -> listened.add(new Remark("no. " + added.incrementAndGet()));
        session.add(new Author("Ada"));

        assertThatThrownBy(session::commit)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("commit() flushed 100 times, and afterFlush, afterChange or a callback adds");

        session.rollback();
        assertThat(remarks(orm)).isZero();
    }

    @Test
    void a_listener_that_flushes_forever_after_flushes_is_stopped(Session session) {
        recorder.afterFlush = listened -> {
            listened.add(new Remark("again"));
            listened.flush();
        };
        session.add(new Author("Ada"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("Flushes were begun within flushes to a depth of 101, and afterFlush adds");
    }

    @Test
    void what_is_added_after_a_flush_is_committed(SessionFactory orm) {
        recorder.afterChange = (session, change) -> {
            if (change.entity() instanceof Author author) {
                session.add(new Remark("author " + author.id));
            }
        };
        Author author = new Author("Ada");

        orm.inTransaction(session -> session.add(author));

        assertThat(orm.<String>fromTransaction(session -> session.scalar(select(Remark.class)).words))
                .isEqualTo("author " + author.id);
    }

    @Test
    void what_is_added_before_a_commit_is_committed(SessionFactory orm) {
        recorder.beforeCommit = session -> session.add(new Remark("committed"));

        orm.inTransaction(session -> {});

        assertThat(remarks(orm)).isEqualTo(1);
    }

    @Test
    void an_exception_before_a_commit_keeps_it_from_happening(SessionFactory orm) {
        recorder.beforeCommit = session -> {
            throw new IllegalStateException("not now");
        };

        assertThatThrownBy(() -> orm.inTransaction(session -> session.add(new Remark("lost"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not now");

        assertThat(recorder.told).containsExactly("beforeCommit", "beforeRollback", "afterRollback");
        recorder.forget();
        assertThat(remarks(orm)).isZero();
    }

    @Test
    void an_exception_in_a_flush_fails_it(SessionFactory orm, Session session) {
        recorder.afterChange = (listened, change) -> {
            throw new IllegalStateException("no good");
        };
        session.add(new Remark("lost"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no good");
        assertThatThrownBy(session::flush)
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("no good");

        session.rollback();
        recorder.forget();
        assertThat(remarks(orm)).isZero();
    }

    @Test
    void an_exception_after_a_commit_undoes_nothing_and_is_not_run_again(SessionFactory orm) {
        recorder.afterCommit = session -> {
            throw new DeadlockException("late", new ErrorDetails(null, null, 0, null, null, null), null);
        };

        assertThatThrownBy(() -> orm.inTransaction(Retry.times(3), session -> session.add(new Remark("kept"))))
                .isInstanceOf(ListenerException.class)
                .hasMessageStartingWith("commit(): the transaction is committed, but a listener failed: ");

        recorder.forget();
        assertThat(remarks(orm)).isEqualTo(1);
    }

    @Test
    void after_a_commit_objects_can_be_read(Session session) {
        Author author = new Author("Ada");
        List<String> names = new ArrayList<>();
        recorder.afterCommit = listened -> names.add(listened.get(Author.class, author.id).name);
        session.add(author);

        session.commit();

        assertThat(names).containsExactly("Ada");
    }

    @Test
    void a_rollback_is_told_with_objects_before_and_after_it(SessionFactory orm, Session session) {
        Author author = session.get(Author.class, stored(orm, new Author("Ada")).id);
        List<String> names = new ArrayList<>();
        recorder.beforeRollback = listened -> names.add(author.name);
        recorder.afterRollback = listened -> names.add(author.name);
        author.name = "Bea";
        session.flush();

        session.rollback();

        assertThat(names).containsExactly("Bea", "Ada");
    }

    @Test
    void a_rollback_happens_whatever_listeners_throw(SessionFactory orm, Session session) {
        recorder.beforeRollback = listened -> {
            throw new IllegalStateException("before");
        };
        recorder.afterRollback = listened -> {
            throw new IllegalArgumentException("after");
        };
        Remark remark = new Remark("lost");
        session.add(remark);
        session.flush();

        assertThatThrownBy(session::rollback)
                .isInstanceOf(ListenerException.class)
                .hasMessage("rollback(): the transaction is rolled back, but a listener failed:"
                        + " java.lang.IllegalStateException: before")
                .cause()
                .hasSuppressedException(new IllegalArgumentException("after"));

        recorder.forget();
        assertThat(session.state(remark)).isEqualTo(EntityState.TRANSIENT);
        assertThat(remarks(orm)).isZero();
    }

    @Test
    void a_session_that_is_closed_with_work_undone_is_rolled_back(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            session.add(new Remark("lost"));
            session.flush();
            recorder.told.clear();
        }
        assertThat(recorder.told).containsExactly("beforeRollback", "afterRollback");
    }

    @Test
    void a_session_that_did_nothing_is_just_closed(SessionFactory orm) {
        orm.openSession().close();

        assertThat(recorder.told).isEmpty();
    }

    @Test
    void a_failed_flush_is_told_as_a_rollback_when_the_session_is_rolled_back(SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.add(new Genre("sf")));
        recorder.forget();
        session.add(new Genre("sf"));

        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        assertThat(recorder.told).containsExactly("beforeFlush", "before INSERT Genre");
        session.rollback();

        assertThat(recorder.told)
                .containsExactly("beforeFlush", "before INSERT Genre", "beforeRollback", "afterRollback");
    }

    @Test
    void a_transaction_is_not_ended_by_a_listener(Session session) {
        List<String> refused = new ArrayList<>();
        recorder.beforeFlush = listened -> {
            refused.add(message(listened::commit));
            refused.add(message(listened::rollback));
            refused.add(message(listened::close));
            refused.add(message(listened::flush));
            refused.add(message(listened::beginNested));
        };
        session.add(new Remark("kept"));
        session.flush();

        String ended =
                "(): a listener or callback cannot call this, since the session is at work. Throw an exception to"
                        + " make that work fail, or open a session of its own.";
        String flushing = "(): the session is flushing, and a listener or callback that is told of that cannot call"
                + " this. What it changes is written anyway, now or by the next flush.";
        assertThat(refused)
                .containsExactly(
                        "commit" + ended,
                        "rollback" + ended,
                        "close" + ended,
                        "flush" + flushing,
                        "beginNested" + flushing);
    }

    private static String message(Runnable call) {
        try {
            call.run();
            return "";
        } catch (EntityStateException e) {
            return e.getMessage();
        }
    }

    @Test
    @Requires(Feature.SAVEPOINTS)
    void a_listener_may_use_a_savepoint_outside_of_flushes(SessionFactory orm) {
        orm.inTransaction(session -> session.add(new Genre("sf")));
        recorder.beforeCommit = session -> {
            try {
                session.nested(() -> session.add(new Genre("sf")));
            } catch (DatabaseException e) {
                session.add(new Remark("there already"));
            }
        };

        orm.inTransaction(session -> {});

        recorder.forget();
        assertThat(remarks(orm)).isEqualTo(1);
    }

    @Test
    void a_query_in_a_flush_flushes_nothing(Session session) {
        List<Long> counts = new ArrayList<>();
        recorder.beforeFlush =
                listened -> counts.add(listened.scalar(select(count()).from(Remark.class)));
        session.add(new Remark("pending"));

        session.flush();

        assertThat(counts).containsExactly(0L);
    }
}
