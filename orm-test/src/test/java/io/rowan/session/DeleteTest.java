package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.EntityStateException;
import io.rowan.error.FlushException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a delete takes along, what it leaves, and what it refuses (semantics, rule 7). */
@RowanTest(
        entities = {
            Team.class,
            Player.class,
            Band.class,
            Album.class,
            Shelf.class,
            Jar.class,
            Account.class,
            Country.class
        })
class DeleteTest {
    private static <T> T stored(SessionFactory orm, T entity, Object... more) {
        orm.inTransaction(session -> {
            session.add(entity);
            session.addAll(more);
        });
        return entity;
    }

    private static long count(SessionFactory orm, Class<?> type) {
        return orm.fromTransaction(
                session -> (long) session.scalars(select(type)).all().size());
    }

    @Test
    void delete_sends_nothing_before_the_flush(SessionFactory orm, Session session, StatementLog log) {
        Country chad = session.get(Country.class, stored(orm, new Country("td", "Chad")).code);
        log.clear();
        session.delete(chad);
        assertThatSql(log).hasNoStatements();

        session.flush();

        assertThatSql(log).hasStatements("delete from country where code = ?");
        assertThatSql(log).statement(0).hasParameters("td");
    }

    @Test
    void get_of_a_deleted_row_is_null_before_and_after_the_flush(SessionFactory orm, Session session) {
        Country chad = session.get(Country.class, stored(orm, new Country("td", "Chad")).code);
        session.delete(chad);
        assertThat(session.get(Country.class, "td")).isNull();
        session.flush();
        assertThat(session.get(Country.class, "td")).isNull();
    }

    @Test
    void delete_cascades_to_an_untouched_collection(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"))).id);
        session.delete(team);
        session.commit();

        assertThat(count(orm, Team.class)).isZero();
        assertThat(count(orm, Player.class)).isZero();
    }

    @Test
    void delete_cascades_children_first(SessionFactory orm, Session session, StatementLog log) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"), new Player("Bob"))).id);
        session.delete(team);
        log.clear();

        session.flush();

        assertThatSql(log)
                .hasStatements("delete from player where id = ?", "delete from team where id = ?")
                .statement(0)
                .hasBatchSize(2);
    }

    @Test
    void without_cascade_loaded_children_lose_their_foreign_key(SessionFactory orm, Session session) {
        Album blue = new Album("Blue");
        Band band = session.get(Band.class, stored(orm, new Band("Joni", blue), blue).id);
        Album loaded = band.albums().get(0);
        session.delete(band);
        session.commit();

        assertThat(loaded.band).isNull();
        assertThat(orm.<Album>fromTransaction(other -> other.get(Album.class, blue.id)).band)
                .isNull();
    }

    @Test
    void without_cascade_children_that_are_not_loaded_lose_their_foreign_key(SessionFactory orm, Session session) {
        Album blue = new Album("Blue");
        Band band = session.get(Band.class, stored(orm, new Band("Joni", blue), blue).id);
        session.delete(band);
        session.commit();

        assertThat(orm.<Album>fromTransaction(other -> other.get(Album.class, blue.id)).band)
                .isNull();
        assertThat(count(orm, Band.class)).isZero();
    }

    @Test
    void children_of_a_deleted_reference_lose_their_foreign_key(SessionFactory orm, Session session) {
        Album blue = new Album("Blue");
        Band band = stored(orm, new Band("Joni", blue), blue);
        session.delete(session.reference(Band.class, band.id));
        session.commit();

        assertThat(count(orm, Band.class)).isZero();
        assertThat(count(orm, Album.class)).isOne();
    }

    @Test
    void a_key_that_may_not_be_null_is_an_error_that_names_both_remedies(SessionFactory orm, Session session) {
        Shelf stored = stored(orm, new Shelf());
        Jar jar = stored(orm, new Jar(stored));
        session.delete(session.get(Shelf.class, stored.id));

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("Shelf#" + stored.id + " is to be deleted, but Jar#" + jar.id + " refers to it and its"
                        + " foreign key may not be null. Map Shelf.jars with cascade = CascadeType.REMOVE or"
                        + " orphanRemoval = true, or delete or move the child first.");
    }

    @Test
    void a_child_that_is_deleted_as_well_is_no_hindrance(SessionFactory orm, Session session) {
        Shelf stored = stored(orm, new Shelf());
        Jar jar = stored(orm, new Jar(stored));
        session.delete(session.get(Shelf.class, stored.id));
        session.delete(session.get(Jar.class, jar.id));
        session.commit();

        assertThat(count(orm, Jar.class)).isZero();
    }

    @Test
    void a_child_that_was_moved_is_no_hindrance(SessionFactory orm, Session session) {
        Shelf stored = stored(orm, new Shelf());
        Jar jar = stored(orm, new Jar(stored));
        Shelf other = new Shelf();
        session.add(other);
        session.get(Jar.class, jar.id).shelf = other;
        session.delete(session.get(Shelf.class, stored.id));
        session.commit();

        assertThat(count(orm, Shelf.class)).isOne();
        assertThat(count(orm, Jar.class)).isOne();
    }

    @Test
    void a_deleted_element_leaves_the_loaded_collection(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"), new Player("Bob"))).id);
        session.delete(team.players().get(0));
        session.flush();

        assertThat(team.players()).extracting(Player::name).containsExactly("Bob");
    }

    @Test
    void a_deleted_pending_object_is_just_let_go(Session session, StatementLog log) {
        Country chad = new Country("td", "Chad");
        session.add(chad);
        session.delete(chad);
        session.commit();

        assertThat(session.state(chad)).isEqualTo(EntityState.TRANSIENT);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_detached_object_is_deleted_by_its_id(SessionFactory orm, Session session) {
        Account account = stored(orm, new Account("Ada"));
        session.delete(account);
        session.commit();

        assertThat(count(orm, Account.class)).isZero();
    }

    @Test
    void an_object_without_a_row_cannot_be_deleted(Session session) {
        assertThatThrownBy(() -> session.delete(new Team("Reds")))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("delete(): the Team has no row, so there is nothing to delete. Read the object with"
                        + " get(type, id) first.");
    }

    @Test
    void a_reference_to_a_missing_row_cannot_be_deleted(Session session) {
        Team missing = session.reference(Team.class, 4711L);

        assertThatThrownBy(() -> session.delete(missing))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage("delete(Team#4711): table team has no such row.");
    }

    @Test
    void deleting_twice_deletes_once(SessionFactory orm, Session session, StatementLog log) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds")).id);
        session.delete(team);
        session.delete(team);
        session.commit();

        assertThatSql(log).hasDeletes(1);
    }

    @Test
    void an_object_that_still_refers_to_a_deleted_one_is_an_error(SessionFactory orm, Session session) {
        Band joni = session.get(Band.class, stored(orm, new Band("Joni")).id);
        session.delete(joni);
        session.add(new Album("Blue", joni));

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Album.band of a new Album refers to Band#")
                .hasMessageContaining("which is deleted");
    }

    @Test
    void children_of_many_deleted_parents_are_found_in_one_statement(
            SessionFactory orm, Session session, StatementLog log) {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            Album album = new Album(name);
            stored(orm, new Band(name, album), album);
        }
        List<Band> bands = session.scalars(select(Band.class)).all();
        bands.forEach(session::delete);
        log.clear();

        session.flush();

        assertThatSql(log)
                .hasStatements(
                        "select t1.id, t1.title, t1.band_id from album t1 where t1.band_id in" + " (?, ?, ?, ?, ?)",
                        "update album set band_id = ? where id = ?",
                        "delete from band where id = ?");
    }
}
