package io.rowan.unitofwork;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deletes that the database passes on, because the mapping says so. */
@RowanTest(entities = {Album.class, Picture.class, Mark.class, Label.class})
class OnDeleteTest {
    private static Album four(SessionFactory orm) {
        Album album = new Album(new Picture("1"), new Picture("2"), new Picture("3"), new Picture("4"));
        orm.inTransaction(session -> session.add(album));
        return album;
    }

    /** Where the database keeps no foreign keys, there are statements of Rowan's for what they say. */
    private static void assertDeletesAlone(StatementLog log, Dialect dialect, String sql) {
        if (dialect.supports(Feature.FOREIGN_KEYS)) {
            assertThatSql(log).hasStatements(sql);
        } else {
            assertThat(log.texts()).contains(sql);
        }
    }

    private static long count(SessionFactory orm, Class<?> type) {
        return orm.fromTransaction(
                session -> (long) session.scalars(select(type)).all().size());
    }

    @Test
    void four_children_with_on_delete_cascade_take_no_select_and_one_delete(
            SessionFactory orm, Session session, StatementLog log, Dialect dialect) {
        Album album = session.get(Album.class, four(orm).id);
        log.clear();

        session.delete(album);
        session.commit();

        assertDeletesAlone(log, dialect, "delete from album where id = ?");
        assertThat(count(orm, Picture.class)).isZero();
    }

    @Test
    void children_in_memory_are_deleted_with_their_parent_and_cost_nothing(
            SessionFactory orm, Session session, StatementLog log, Dialect dialect) {
        Album album = session.get(Album.class, four(orm).id);
        List<Picture> pictures = List.copyOf(album.pictures);
        pictures.get(0).title = "changed in vain";
        log.clear();

        session.delete(album);
        session.flush();

        assertDeletesAlone(log, dialect, "delete from album where id = ?");
        assertThat(pictures).allSatisfy(each -> {
            assertThat(session.state(each)).isEqualTo(EntityState.DELETED);
            assertThat(session.get(Picture.class, each.id)).isNull();
        });
        session.commit();
        assertThat(pictures)
                .allSatisfy(each -> assertThat(session.contains(each)).isFalse());
    }

    @Test
    void children_of_children_go_too_and_leave_what_they_were_linked_to(SessionFactory orm, Session session) {
        Album stored = four(orm);
        Label label = new Label();
        orm.inTransaction(other -> {
            other.add(label);
            Picture picture = other.get(Album.class, stored.id).pictures.get(0);
            picture.labels.add(label);
            picture.marks.add(new Mark(picture, null));
        });
        Album album = session.get(Album.class, stored.id);
        Label same = session.get(Label.class, label.id);
        Mark mark = album.pictures.get(0).marks.get(0);
        assertThat(same.pictures).hasSize(1);

        session.delete(album);
        session.commit();

        assertThat(same.pictures).isEmpty();
        assertThat(session.contains(mark)).isFalse();
        assertThat(count(orm, Mark.class)).isZero();
        assertThat(count(orm, Label.class)).isEqualTo(1);
    }

    @Test
    void a_child_that_is_added_to_a_parent_that_is_deleted_is_never_inserted(
            SessionFactory orm, Session session, StatementLog log, Dialect dialect) {
        Album album = session.get(Album.class, four(orm).id);
        Picture fresh = new Picture("5");
        album.pictures.add(fresh);
        session.add(fresh);
        log.clear();

        session.delete(album);
        session.flush();

        assertDeletesAlone(log, dialect, "delete from album where id = ?");
        assertThat(session.state(fresh)).isEqualTo(EntityState.TRANSIENT);
    }

    @Test
    void a_child_that_has_moved_away_stays(SessionFactory orm, Session session) {
        Album first = four(orm);
        Album second = four(orm);
        Album album = session.get(Album.class, first.id);
        Album other = session.get(Album.class, second.id);
        Picture moved = album.pictures.get(0);
        other.pictures.add(moved);

        session.delete(album);
        session.commit();

        assertThat(moved.album).isSameAs(other);
        assertThat(count(orm, Picture.class)).isEqualTo(5);
    }

    @Test
    void after_a_rollback_children_are_back(SessionFactory orm, Session session) {
        Album album = session.get(Album.class, four(orm).id);
        List<Picture> pictures = List.copyOf(album.pictures);
        session.delete(album);
        session.flush();

        session.rollback();

        assertThat(pictures).allSatisfy(each -> {
            assertThat(session.state(each)).isEqualTo(EntityState.PERSISTENT);
            assertThat(each.album).isSameAs(album);
        });
        pictures.get(0).title = "changed";
        session.commit();
        assertThat(orm.<String>fromTransaction(other -> other.get(Picture.class, pictures.get(0).id).title))
                .isEqualTo("changed");
    }

    @Test
    void on_delete_set_null_lets_objects_lose_a_relationship_without_a_statement(
            SessionFactory orm, Session session, StatementLog log, Dialect dialect) {
        Label painter = new Label();
        Picture picture = new Picture("1");
        Mark stored = new Mark(picture, painter);
        orm.inTransaction(other -> other.addAll(painter, picture, stored));
        Mark mark = session.get(Mark.class, stored.id);
        Label label = session.get(Label.class, painter.id);
        log.clear();

        session.delete(label);
        session.flush();

        assertDeletesAlone(log, dialect, "delete from label where id = ?");
        assertThat(mark.painter).isNull();
        log.clear();
        session.flush();
        assertThatSql(log).hasNoStatements();
        session.rollback();
        assertThat(mark.painter).isSameAs(label);
    }
}
