package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.error.FlushException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One-to-many relationships: both sides in step, collections that are diffed, orphans (semantics, rules 6 and 7). */
@RowanTest(
        entities = {
            Team.class,
            Player.class,
            Band.class,
            Album.class,
            Shelf.class,
            Jar.class,
            Crate.class,
            Bottle.class,
            Atlas.class,
            Sheet.class
        })
class OneToManyTest {
    private static <T> T stored(SessionFactory orm, T entity, Object... more) {
        orm.inTransaction(session -> {
            session.add(entity);
            session.addAll(more);
        });
        return entity;
    }

    private static List<String> playersOf(SessionFactory orm, Team team) {
        return orm.fromTransaction(session -> session.get(Team.class, team.id).players().stream()
                .map(Player::name)
                .toList());
    }

    @Test
    void adding_to_the_collection_sets_the_owner(Session session) {
        Player ada = new Player("Ada");
        Team team = new Team("Reds", ada);
        session.add(team);
        session.flush();

        assertThat(ada.team).isSameAs(team);
    }

    @Test
    void setting_the_owner_adds_to_a_loaded_collection(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"))).id);
        assertThat(team.players()).hasSize(1);
        Player bob = new Player("Bob");
        bob.team = team;
        session.add(bob);

        session.flush();

        assertThat(team.players()).extracting(Player::name).containsExactly("Ada", "Bob");
    }

    @Test
    void setting_the_owner_does_not_load_an_untouched_collection(
            SessionFactory orm, Session session, StatementLog log) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"))).id);
        Player bob = new Player("Bob");
        bob.team = team;
        session.add(bob);
        log.clear();

        session.flush();

        assertThatSql(log).hasInserts(1).hasRoundTrips(1);
        assertThat(team.players()).extracting(Player::name).containsExactly("Ada", "Bob");
    }

    @Test
    void setting_the_owner_to_null_takes_out_of_a_loaded_collection(SessionFactory orm, Session session) {
        Album blue = new Album("Blue");
        Band band = session.get(Band.class, stored(orm, new Band("Joni", blue), blue).id);
        Album loaded = band.albums().get(0);
        loaded.band = null;

        session.flush();

        assertThat(band.albums()).isEmpty();
    }

    @Test
    void changing_the_owner_moves_from_one_loaded_collection_to_the_other(
            SessionFactory orm, Session session, StatementLog log) {
        Team reds = stored(orm, new Team("Reds", new Player("Ada")));
        Team blues = stored(orm, new Team("Blues", new Player("Bob")));
        Team red = session.get(Team.class, reds.id);
        Team blue = session.get(Team.class, blues.id);
        Player ada = red.players().get(0);
        assertThat(blue.players()).hasSize(1);
        log.clear();
        ada.team = blue;

        session.flush();

        assertThat(red.players()).isEmpty();
        assertThat(blue.players()).hasSize(2).contains(ada);
        assertThatSql(log).hasStatements("update player set team_id = ? where id = ?");
    }

    @Test
    void two_sides_that_contradict_each_other_are_an_error_with_both_values(SessionFactory orm, Session session) {
        Team reds = stored(orm, new Team("Reds"));
        Team blues = stored(orm, new Team("Blues"));
        Team red = session.get(Team.class, reds.id);
        Team blue = session.get(Team.class, blues.id);
        Player ada = new Player("Ada");
        red.players().add(ada);
        ada.team = blue;

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("The two sides of Player.team contradict each other: a new Player was added to players of"
                        + " Team#" + red.id + ", but its team was set to Team#" + blue.id
                        + ". Set one side, or both to the same object.");
    }

    @Test
    void an_element_in_two_collections_is_an_error(SessionFactory orm, Session session) {
        Team reds = stored(orm, new Team("Reds"));
        Team blues = stored(orm, new Team("Blues"));
        Team red = session.get(Team.class, reds.id);
        Team blue = session.get(Team.class, blues.id);
        assertThat(blue.players()).isEmpty();
        Player ada = new Player("Ada");
        red.players().add(ada);
        blue.players().add(ada);

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("a new Player was added to players of Team#")
                .hasMessageContaining("but can belong to one. Take it out of one of them.");
    }

    @Test
    void a_collection_that_is_replaced_is_diffed(SessionFactory orm, Session session, StatementLog log) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"), new Player("Bob"))).id);
        Player ada = team.players().get(0);
        log.clear();
        team.players = new ArrayList<>(List.of(ada, new Player("Cleo")));

        session.flush();

        assertThatSql(log).hasInserts(1).hasDeletes(1).hasUpdates(0).hasRoundTrips(2);
        assertThat(playersAfterCommit(orm, session, team)).containsExactly("Ada", "Cleo");
    }

    private static List<String> playersAfterCommit(SessionFactory orm, Session session, Team team) {
        session.commit();
        return playersOf(orm, team);
    }

    @Test
    void a_collection_that_is_replaced_before_it_was_loaded_is_diffed_as_well(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"))).id);
        team.players = new ArrayList<>(List.of(new Player("Bob")));

        assertThat(playersAfterCommit(orm, session, team)).containsExactly("Bob");
    }

    @Test
    void a_collection_replaced_by_an_equal_one_writes_nothing(SessionFactory orm, Session session, StatementLog log) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"))).id);
        team.players = new ArrayList<>(team.players());
        log.clear();

        session.flush();

        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_collection_set_to_null_is_emptied(SessionFactory orm, Session session) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"))).id);
        assertThat(team.players()).hasSize(1);
        clearByNull(team);

        assertThat(playersAfterCommit(orm, session, team)).isEmpty();
    }

    @SuppressWarnings("NullAway")
    private static void clearByNull(Team team) {
        team.players = null;
    }

    @Test
    void an_orphan_is_deleted(SessionFactory orm, Session session, StatementLog log) {
        Team team = session.get(Team.class, stored(orm, new Team("Reds", new Player("Ada"))).id);
        Player ada = team.players().remove(0);
        log.clear();

        session.flush();

        assertThat(session.state(ada)).isEqualTo(EntityState.DELETED);
        assertThatSql(log).hasStatements("delete from player where id = ?");
    }

    @Test
    void an_orphan_that_was_moved_to_another_parent_is_none(SessionFactory orm, Session session, StatementLog log) {
        Team reds = stored(orm, new Team("Reds", new Player("Ada")));
        Team blues = stored(orm, new Team("Blues"));
        Team red = session.get(Team.class, reds.id);
        Team blue = session.get(Team.class, blues.id);
        Player ada = red.players().remove(0);
        blue.players().add(ada);
        log.clear();

        session.commit();

        assertThat(ada.team).isSameAs(blue);
        assertThatSql(log).hasDeletes(0).hasUpdates(1);
        assertThat(playersOf(orm, blue)).containsExactly("Ada");
    }

    @Test
    void without_orphan_removal_an_element_that_left_loses_its_owner(SessionFactory orm, Session session) {
        Album blue = new Album("Blue");
        Band band = session.get(Band.class, stored(orm, new Band("Joni", blue), blue).id);
        Album loaded = band.albums().remove(0);

        session.commit();

        assertThat(loaded.band).isNull();
        assertThat(orm.<Album>fromTransaction(other -> other.get(Album.class, blue.id)).band)
                .isNull();
    }

    @Test
    void an_element_that_cannot_stay_without_owner_is_an_error_that_names_both_remedies(
            SessionFactory orm, Session session) {
        Shelf stored = stored(orm, new Shelf());
        Jar jar = stored(orm, new Jar(stored));
        Shelf shelf = session.get(Shelf.class, stored.id);
        shelf.jars().clear();

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("Jar#" + jar.id + " was taken out of Shelf.jars, but its foreign key may not be null."
                        + " Delete it with session.delete(object), or map the relationship with"
                        + " orphanRemoval = true.");
    }

    @Test
    void elements_are_read_in_the_order_of_the_mapping(SessionFactory orm) {
        Team team = stored(orm, new Team("Reds", new Player("Cleo"), new Player("Ada"), new Player("Bob")));

        assertThat(playersOf(orm, team)).containsExactly("Ada", "Bob", "Cleo");
    }

    @Test
    void null_in_a_collection_is_an_error(Session session) {
        Team team = new Team("Reds");
        addNull(team);
        session.add(team);

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("Team.players of a new Team holds null, which no row can stand for. Take it out of the"
                        + " collection.");
    }

    @SuppressWarnings("NullAway")
    private static void addNull(Team team) {
        team.players().add(null);
    }

    @Test
    void a_join_column_on_the_many_side_is_written_with_the_insert(
            SessionFactory orm, StatementLog log, Dialect dialect) {
        Crate crate = stored(orm, new Crate(new Bottle("Ale"), new Bottle("Stout")));

        assertThatSql(log)
                .hasInserts(dialect.inserts().manyIdentities() ? 2 : 3)
                .hasUpdates(0);
        assertThat(labels(orm, crate)).containsExactlyInAnyOrder("Ale", "Stout");
    }

    private static List<String> labels(SessionFactory orm, Crate crate) {
        return orm.fromTransaction(session -> session.get(Crate.class, crate.id).bottles.stream()
                .map(bottle -> bottle.label)
                .toList());
    }

    @Test
    void a_join_column_follows_elements_that_come_and_go(SessionFactory orm, Session session) {
        Crate crate = session.get(Crate.class, stored(orm, new Crate(new Bottle("Ale"), new Bottle("Stout"))).id);
        Crate other = new Crate();
        session.add(other);
        Bottle moved = crate.bottles.remove(0);
        other.bottles.add(moved);
        crate.bottles.remove(0);

        session.commit();

        assertThat(labels(orm, other)).containsExactly(moved.label);
        assertThat(labels(orm, crate)).isEmpty();
        assertThat(orm.<List<Bottle>>fromTransaction(
                        each -> each.scalars(select(Bottle.class)).all()))
                .hasSize(2);
    }

    @Test
    void a_map_is_read_by_its_key(SessionFactory orm, Session session) {
        Atlas atlas = session.get(Atlas.class, stored(orm, new Atlas(new Sheet("Asia"), new Sheet("Peru"))).id);

        assertThat(atlas.sheets).containsOnlyKeys("Asia", "Peru");
        assertThat(atlas.sheets.get("Peru").title).isEqualTo("Peru");
    }

    @Test
    void a_map_follows_what_is_put_and_removed(SessionFactory orm, Session session, StatementLog log) {
        Atlas stored = stored(orm, new Atlas(new Sheet("Asia"), new Sheet("Peru")));
        Atlas atlas = session.get(Atlas.class, stored.id);
        atlas.sheets.remove("Asia");
        Sheet oman = new Sheet("Oman");
        atlas.sheets.put("Oman", oman);
        log.clear();

        session.commit();

        assertThatSql(log).hasInserts(1).hasDeletes(1);
        assertThat(oman.atlas).isSameAs(atlas);
        assertThat(orm.<List<String>>fromTransaction(other ->
                        List.copyOf(other.get(Atlas.class, stored.id).sheets.keySet())))
                .containsExactlyInAnyOrder("Oman", "Peru");
    }

    @Test
    void setting_the_owner_puts_into_a_loaded_map(SessionFactory orm, Session session) {
        Atlas atlas = session.get(Atlas.class, stored(orm, new Atlas(new Sheet("Asia"))).id);
        assertThat(atlas.sheets).hasSize(1);
        Sheet oman = new Sheet("Oman");
        oman.atlas = atlas;
        session.add(oman);

        session.flush();

        assertThat(atlas.sheets).containsOnlyKeys("Asia", "Oman").containsValue(oman);
    }

    @Test
    void the_foreign_key_that_is_written_is_the_owners(SessionFactory orm, Session session) {
        Team team = stored(orm, new Team("Reds", new Player("Ada")));

        assertThat(session.scalars(sql(Long.class, "select team_id from player"))
                        .all())
                .containsExactly(team.id);
    }
}
