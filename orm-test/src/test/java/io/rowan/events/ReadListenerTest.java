package io.rowan.events;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanExtension;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When listeners are told of loads and statements. */
@ClassTemplate
class ReadListenerTest {
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

    @Test
    void objects_are_told_once_all_of_a_result_is_read(SessionFactory orm, Session session) {
        Author ada = new Author("Ada");
        ada.write("One");
        ada.write("Two");
        stored(orm, ada);
        List<String> names = new ArrayList<>();
        recorder.afterLoad = (listened, entity) -> {
            if (entity instanceof Book book) {
                names.add(book.title + " by " + book.author.name);
            }
        };

        Author read = session.get(Author.class, ada.id);
        assertThat(recorder.told).containsExactly("loaded");
        assertThat(read.books).hasSize(2);
        assertThat(names).containsExactlyInAnyOrder("One by Ada", "Two by Ada");
        session.get(Author.class, ada.id);
        assertThat(recorder.told).hasSize(3);
    }

    @Test
    void an_object_that_is_read_afresh_is_told_again(SessionFactory orm, Session session) {
        Author author = session.get(Author.class, stored(orm, new Author("Ada")).id);
        session.commit();
        recorder.told.clear();

        session.get(Author.class, author.id);
        session.refresh(author);

        assertThat(recorder.told).containsExactly("loaded", "loaded");
    }

    @Test
    void what_is_changed_when_it_is_loaded_is_written(SessionFactory orm) {
        Author author = stored(orm, new Author("Ada"));
        recorder.afterLoad = (listened, entity) -> ((Author) entity).editedBy = "listener";

        orm.inTransaction(session -> session.get(Author.class, author.id));

        recorder.forget();
        assertThat(orm.<String>fromTransaction(session -> session.get(Author.class, author.id).editedBy))
                .isEqualTo("listener");
    }

    @Test
    void a_listener_may_read_for_each_of_many_loaded_objects(SessionFactory orm, Session session) {
        orm.inTransaction(other -> {
            other.add(new Genre("sf"));
            for (int i = 0; i < 2_000; i++) {
                other.add(new Remark("no. " + i));
            }
        });
        recorder.forget();
        recorder.afterLoad = (listened, entity) -> listened.get(Genre.class, "sf");

        session.scalars(select(Remark.class)).all();

        assertThat(recorder.told).hasSize(2_001);
    }

    @Test
    void statements_are_told_before_they_run(Session session, StatementLog log) {
        log.clear();
        session.add(new Genre("sf"));
        session.add(new Genre("crime"));
        session.flush();

        assertThat(recorder.statements).hasSize(1);
        assertThat(recorder.statements.get(0).sql()).isEqualTo(log.texts().get(0));
        assertThat(recorder.statements.get(0).parameterSets())
                .isEqualTo(log.statements().get(0).parameterSets());
        assertThat(recorder.statements.get(0).rowCount()).isEqualTo(-1);
        assertThat(recorder.statements.get(0).duration()).isZero();
    }

    @Test
    void a_statement_that_a_listener_refuses_does_not_run(SessionFactory orm, Session session, StatementLog log) {
        long id = stored(orm, new Author("Ada")).id;
        session.get(Author.class, id).name = "Bea";
        recorder.beforeStatement = statement -> {
            if (statement.sql().startsWith("update")) {
                throw new UnsupportedOperationException("read-only");
            }
        };
        log.clear();

        assertThatThrownBy(session::commit)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("read-only");

        assertThatSql(log).hasNoStatements();
        session.rollback();
        assertThat(session.get(Author.class, id).name).isEqualTo("Ada");
    }
}
