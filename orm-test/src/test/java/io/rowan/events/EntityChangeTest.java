package io.rowan.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.AttributeChange;
import io.rowan.EntityChange;
import io.rowan.EntityChange.Kind;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of a change: its kind, and each attribute with its old and new value. */
@ClassTemplate
class EntityChangeTest {
    private static final Recorder recorder = new Recorder();

    @RegisterExtension
    static final RowanExtension rowan =
            RowanExtension.of(Author.class, Book.class, Genre.class).configure(orm -> orm.listener(recorder));

    private final List<AttributeChange> before = new ArrayList<>();
    private final List<AttributeChange> after = new ArrayList<>();

    @BeforeEach
    void note_attributes() {
        recorder.forget();
    }

    private void record() {
        recorder.told.clear();
        recorder.beforeChange = (session, change) -> before.addAll(change.attributes());
        recorder.afterChange = (session, change) -> after.addAll(change.attributes());
    }

    private static AttributeChange change(String name, Object oldValue, Object newValue) {
        return new AttributeChange(name, oldValue, newValue);
    }

    private static Author inParis() {
        Author author = new Author("Ada");
        author.home.city = "Paris";
        return author;
    }

    private static Author stored(SessionFactory orm, Session session, Author author) {
        orm.inTransaction(other -> {
            other.addAll(author.genres);
            other.add(author);
        });
        return session.get(Author.class, author.id);
    }

    @Test
    void of_a_new_object_all_attributes_are_new(Session session) {
        Author author = new Author("Ada");
        author.home.city = "Rome";
        session.add(author);
        record();
        session.flush();

        assertThat(before)
                .contains(
                        change("id", null, null),
                        change("version", null, null),
                        change("name", null, "Ada"),
                        change("home.city", null, "Rome"),
                        change("books", null, List.of()));
        assertThat(after)
                .contains(change("id", null, author.id), change("version", null, 0), change("name", null, "Ada"));
    }

    @Test
    void of_an_update_those_that_differ(SessionFactory orm, Session session) {
        Author author = stored(orm, session, inParis());
        author.name = "Bea";
        author.home.city = "Rome";
        record();
        session.flush();

        assertThat(before)
                .containsExactlyInAnyOrder(change("name", "Ada", "Bea"), change("home.city", "Paris", "Rome"));
        assertThat(after)
                .containsExactlyInAnyOrder(
                        change("name", "Ada", "Bea"), change("home.city", "Paris", "Rome"), change("version", 0, 1));
    }

    @Test
    void of_a_deleted_object_all_that_was_loaded_is_old(SessionFactory orm, Session session) {
        Author author = stored(orm, session, new Author("Ada"));
        session.delete(author);
        record();
        session.flush();

        assertThat(before)
                .contains(change("id", author.id, null), change("name", "Ada", null), change("books", List.of(), null))
                .noneMatch(each -> each.name().equals("genres"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_child_that_moves_is_told_with_its_parents_though_only_collections_were_changed(
            SessionFactory orm, Session session) {
        Author ada = new Author("Ada");
        ada.write("One");
        Author from = stored(orm, session, ada);
        session.commit();
        Author to = stored(orm, session, new Author("Bea"));
        Book book = from.books.remove(0);
        to.books.add(book);
        record();
        session.flush();

        assertThat(recorder.told).contains("before UPDATE Book", "after UPDATE Book");
        assertThat(before).containsExactly(change("author", from, to));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_join_table_is_told_with_the_object_that_owns_it(SessionFactory orm, Session session) {
        Author ada = new Author("Ada");
        Genre crime = new Genre("crime");
        ada.genres.add(crime);
        Author author = stored(orm, session, ada);
        Genre first = author.genres.get(0);
        Genre second = new Genre("sf");
        session.add(second);
        session.flush();
        author.genres.add(second);
        record();
        session.flush();

        assertThat(recorder.told)
                .containsExactly("beforeFlush", "before UPDATE Author", "after UPDATE Author", "afterFlush");
        assertThat(before).containsExactly(change("genres", List.of(first), List.of(first, second)));
    }

    @Test
    void a_value_that_is_set_back_by_another_listener_is_no_change(SessionFactory orm, Session session) {
        Author author = stored(orm, session, new Author("Ada"));
        author.name = "Bea";
        recorder.forget();
        recorder.beforeChange = (listened, change) -> author.name = "Ada";
        recorder.afterChange = (listened, change) -> after.addAll(change.attributes());
        session.flush();

        assertThat(after).isEmpty();
        assertThat(recorder.told).containsExactly("beforeFlush", "before UPDATE Author");
    }

    @Test
    void attributes_are_found_by_the_names_of_the_metamodel(SessionFactory orm, Session session) {
        Author author = stored(orm, session, inParis());
        author.name = "Bea";
        author.home.city = "Rome";
        List<EntityChange> changes = new ArrayList<>();
        recorder.afterChange = (listened, change) -> changes.add(change);
        session.flush();

        EntityChange change = changes.get(0);
        assertThat(change.kind()).isEqualTo(Kind.UPDATE);
        assertThat(change.entity()).isSameAs(author);
        assertThat(change.type()).isEqualTo(Author.class);
        assertThat(change.id()).isEqualTo(author.id);
        assertThat(change).hasToString("UPDATE Author#" + author.id);
        assertThat(change.changed(Author_.name)).isTrue();
        assertThat(change.changed(Author_.editedBy)).isFalse();
        assertThat(change.find(Author_.home.get(Place_.city))).contains(change("home.city", "Paris", "Rome"));
        assertThat(change.find("home.city")).contains(change("home.city", "Paris", "Rome"));
        assertThat(change.find("nothing")).isEmpty();
    }

    @Test
    void a_row_that_is_taken_over_is_told_as_one_deleted_and_one_new_object(SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.add(new Genre("sf")));
        Genre old = session.get(Genre.class, "sf");
        session.delete(old);
        Genre fresh = new Genre("sf");
        fresh.label = "Science Fiction";
        session.add(fresh);
        record();
        session.flush();

        assertThat(recorder.told)
                .containsExactlyInAnyOrder(
                        "beforeFlush",
                        "before DELETE Genre",
                        "before INSERT Genre",
                        "after DELETE Genre",
                        "after INSERT Genre",
                        "afterFlush");
        assertThat(after).contains(change("label", null, "Science Fiction"));
    }

    @Test
    void what_only_changes_in_memory_is_not_told(SessionFactory orm, Session session) {
        Author author = stored(orm, session, new Author("Ada"));
        author.write("One");
        record();
        session.flush();

        assertThat(recorder.told)
                .containsExactly("beforeFlush", "before INSERT Book", "after INSERT Book", "afterFlush");
    }
}
