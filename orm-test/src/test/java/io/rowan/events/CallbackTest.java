package io.rowan.events;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.update;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.TransactionFailedException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The callbacks of Jakarta Persistence 3.2, 3.6. */
@RowanTest(entities = {Page.class, Key.class})
class CallbackTest {
    @BeforeEach
    void forget() {
        Diary.notes.clear();
    }

    private static Page stored(SessionFactory orm, Page page) {
        orm.inTransaction(session -> session.add(page));
        Diary.notes.clear();
        return page;
    }

    @Test
    void a_new_object_is_told_when_it_is_added_and_when_it_has_its_id(SessionFactory orm, Session session) {
        Page page = new Page("Start");
        session.add(page);
        assertThat(Diary.notes).containsExactly("PrePersist Start");

        session.flush();

        assertThat(Diary.notes).containsExactly("PrePersist Start", "PostPersist Start with id");
        session.commit();
        assertThat(orm.<String>fromTransaction(other -> other.get(Page.class, page.id).slug))
                .isEqualTo("start");
    }

    @Test
    void what_add_cascades_to_is_told_too(Session session) {
        session.add(new Page("Top", new Page("Left"), new Page("Right")));

        assertThat(Diary.notes).containsExactly("PrePersist Top", "PrePersist Left", "PrePersist Right");
    }

    @Test
    void what_a_flush_reaches_is_told_by_it(SessionFactory orm, Session session) {
        Page page = session.get(Page.class, stored(orm, new Page("Top")).id);
        Diary.notes.clear();
        page.below.add(new Page("Below"));
        assertThat(Diary.notes).isEmpty();

        session.flush();

        assertThat(Diary.notes).containsExactly("PrePersist Below", "PostPersist Below with id");
        assertThat(page.below.get(0).slug).isEqualTo("below");
    }

    @Test
    void an_update_is_told_and_what_it_changes_goes_along(SessionFactory orm, Session session, StatementLog log) {
        Page page = session.get(Page.class, stored(orm, new Page("Start")).id);
        Diary.notes.clear();
        page.text = "End";
        log.clear();

        session.flush();

        assertThat(Diary.notes).containsExactly("PreUpdate End with id", "PostUpdate End with id");
        assertThatSql(log).hasStatements("update page set text = ?, edits = ? where id = ?");
    }

    @Test
    void without_a_change_there_is_no_update(SessionFactory orm, Session session) {
        session.get(Page.class, stored(orm, new Page("Start")).id);
        Diary.notes.clear();

        session.commit();

        assertThat(Diary.notes).isEmpty();
    }

    @Test
    void a_deletion_is_told_when_it_is_asked_for_and_when_it_is_done(SessionFactory orm, Session session) {
        Page top = session.get(Page.class, stored(orm, new Page("Top", new Page("Below"))).id);
        Diary.notes.clear();
        session.delete(top);
        assertThat(Diary.notes)
                .containsExactly("PostLoad Below with id", "PreRemove Top with id", "PreRemove Below with id");
        Diary.notes.clear();

        session.flush();

        assertThat(Diary.notes).containsExactlyInAnyOrder("PostRemove Top with id", "PostRemove Below with id");
    }

    @Test
    void an_orphan_is_told_by_the_flush(SessionFactory orm, Session session) {
        Page top = session.get(Page.class, stored(orm, new Page("Top", new Page("Below"))).id);
        top.below.clear();
        Diary.notes.clear();

        session.flush();

        assertThat(Diary.notes).containsExactly("PreRemove Below with id", "PostRemove Below with id");
    }

    @Test
    void a_reference_that_is_deleted_is_read_for_its_callbacks(SessionFactory orm, Session session) {
        Page reference = session.reference(Page.class, stored(orm, new Page("Start")).id);

        session.delete(reference);

        assertThat(Diary.notes).containsExactly("PostLoad Start with id", "PreRemove Start with id");
    }

    @Test
    void a_loaded_object_is_told_before_it_is_handed_over(SessionFactory orm, Session session) {
        stored(orm, new Page("Start"));

        List<Page> pages = session.scalars(select(Page.class)).all();

        assertThat(pages).extracting(page -> page.length).containsExactly(5);
        assertThat(Diary.notes).containsExactly("PostLoad Start with id");
    }

    @Test
    void a_lazily_loaded_object_is_told(SessionFactory orm, Session session) {
        stored(orm, new Page("Top", new Page("Below")));
        Page below = session.scalar(select(Page.class).where(Page_.text.eq("Below")));
        Diary.notes.clear();

        assertThat(below.above.text()).isEqualTo("Top");

        assertThat(Diary.notes).containsExactly("PostLoad Top with id");
    }

    @Test
    void a_refreshed_object_is_told(SessionFactory orm, Session session) {
        Page page = session.get(Page.class, stored(orm, new Page("Start")).id);
        session.commit();
        orm.inTransaction(other -> other.execute(update(Page.class).set(Page_.text, "Beginning")));

        session.refresh(page);

        assertThat(page.length).isEqualTo(9);
    }

    @Test
    void a_merged_object_without_a_row_is_told_once_its_values_are_there(Session session) {
        Page merged = session.merge(new Page("Start"));

        assertThat(Diary.notes).containsExactly("PrePersist Start");
        assertThat(merged.slug).isEqualTo("start");
    }

    @Test
    void an_id_may_be_made_before_an_object_is_added(SessionFactory orm, Session session) {
        Key key = new Key();
        session.add(key);
        session.commit();

        assertThat(orm.<Key>fromTransaction(other -> other.get(Key.class, "key")))
                .isNotNull();
        assertThat(session.get(Key.class, "key")).isSameAs(key);
    }

    @Test
    void an_exception_of_a_callback_fails_the_flush(SessionFactory orm, Session session) {
        Key key = new Key();
        session.add(key);
        session.commit();
        key.edits = 2;

        assertThatThrownBy(session::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("edited twice");

        assertThatThrownBy(session::flush).isInstanceOf(TransactionFailedException.class);
        session.rollback();
        assertThat(key.edits).isZero();
        assertThat(session.state(key)).isEqualTo(EntityState.PERSISTENT);
    }

    @Test
    void bulk_statements_call_nobody(SessionFactory orm, Session session) {
        session.insertAll(List.of(new Page("Start")));
        session.execute(update(Page.class).set(Page_.text, "End"));

        assertThat(Diary.notes).isEmpty();
    }
}
