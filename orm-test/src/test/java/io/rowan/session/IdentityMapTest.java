package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.QueryException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One session, one row, one instance (semantics, rule 2). */
@RowanTest(entities = {Team.class, Player.class, Country.class})
class IdentityMapTest {
    private long reds;
    private long blues;

    @BeforeEach
    void add_two_teams(SessionFactory orm, StatementLog log) {
        Team red = new Team("Reds", new Player("Ada"));
        Team blue = new Team("Blues");
        orm.inTransaction(session -> session.addAll(red, blue));
        reds = red.id;
        blues = blue.id;
        log.clear();
    }

    @Test
    void get_twice_selects_once_and_gives_one_instance(Session session, StatementLog log) {
        Team first = session.get(Team.class, reds);
        Team second = session.get(Team.class, reds);

        assertThat(second).isSameAs(first);
        assertThatSql(log).hasStatements("select t1.id, t1.name from team t1 where t1.id = ?");
        assertThatSql(log).statement(0).hasParameters(reds);
    }

    @Test
    void get_of_a_missing_row_is_null(Session session) {
        assertThat(session.get(Team.class, 4711L)).isNull();
    }

    @Test
    void get_takes_an_id_of_another_number_type(Session session) {
        assertThat(session.get(Team.class, (int) reds)).isSameAs(session.get(Team.class, reds));
    }

    @Test
    void get_with_null_says_to_check_it(Session session) {
        Long none = new Team("Greens").id;

        assertThatThrownBy(() -> session.get(Team.class, none))
                .isInstanceOf(QueryException.class)
                .hasMessage("The id of a Team is null, and no row has that. Check it before the call.");
    }

    @Test
    void find_is_empty_for_a_missing_row_and_has_the_instance_of_get_otherwise(Session session) {
        assertThat(session.find(Team.class, 4711L)).isEmpty();
        assertThat(session.find(Team.class, reds)).containsSame(session.get(Team.class, reds));
    }

    @Test
    void a_query_gives_the_instance_of_get(Session session) {
        Team loaded = session.get(Team.class, reds);

        assertThat(session.scalar(select(Team.class).where(Team_.name.eq("Reds"))))
                .isSameAs(loaded);
    }

    @Test
    void get_after_a_query_costs_nothing(Session session, StatementLog log) {
        Team loaded = session.scalar(select(Team.class).where(Team_.name.eq("Reds")));

        assertThatSql(log.during(() -> assertThat(session.get(Team.class, reds)).isSameAs(loaded)))
                .hasNoStatements();
    }

    @Test
    void a_lazy_to_one_gives_the_instance_of_get_without_sql(Session session, StatementLog log) {
        Team loaded = session.get(Team.class, reds);
        Player ada = session.scalar(select(Player.class));

        assertThatSql(log.during(() -> assertThat(ada.team).isSameAs(loaded))).hasNoStatements();
    }

    @Test
    void a_lazy_to_many_gives_the_instances_of_a_query(Session session) {
        Player ada = session.scalar(select(Player.class));

        assertThat(session.get(Team.class, reds).players().get(0)).isSameAs(ada);
    }

    @Test
    void a_reference_costs_nothing_until_it_is_used(Session session, StatementLog log) {
        Team handle = session.reference(Team.class, reds);

        assertThat(handle.id()).isEqualTo(reds);
        assertThatSql(log).hasNoStatements();
        assertThat(handle.name()).isEqualTo("Reds");
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void get_gives_the_reference_that_was_handed_out_before(Session session, StatementLog log) {
        Team handle = session.reference(Team.class, reds);

        assertThat(session.get(Team.class, reds)).isSameAs(handle);
        assertThatSql(log.during(handle::name)).hasNoStatements();
    }

    @Test
    void a_reference_to_a_loaded_row_is_the_loaded_instance(Session session) {
        Team loaded = session.get(Team.class, reds);

        assertThat(session.reference(Team.class, reds)).isSameAs(loaded);
    }

    @Test
    void a_reference_to_a_missing_row_raises_when_it_is_touched(Session session) {
        Team handle = session.reference(Team.class, 4711L);

        assertThatThrownBy(handle::name)
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageStartingWith("Team#4711 is not in table team.");
    }

    @Test
    void a_reference_serves_as_the_target_of_a_relationship_without_being_read(SessionFactory orm, StatementLog log) {
        orm.inTransaction(session -> {
            Player bob = new Player("Bob");
            bob.team = session.reference(Team.class, blues);
            session.add(bob);
        });

        assertThatSql(log).hasSelects(0).hasInserts(1);
        assertThat(orm.<List<String>>fromTransaction(session -> session.get(Team.class, blues).players().stream()
                        .map(Player::name)
                        .toList()))
                .containsExactly("Bob");
    }

    @Test
    void getAll_reads_what_is_missing_in_one_select_and_keeps_order(Session session, StatementLog log) {
        Team red = session.get(Team.class, reds);
        log.clear();

        List<Team> found = session.getAll(Team.class, List.of(blues, 4711L, reds, blues));

        assertThat(found).hasSize(4);
        assertThat(found.get(0).name).isEqualTo("Blues");
        assertThat(found.get(1)).isNull();
        assertThat(found.get(2)).isSameAs(red);
        assertThat(found.get(3)).isSameAs(found.get(0));
        assertThatSql(log).hasRoundTrips(1).hasSelects(1);
    }

    @Test
    void getAll_of_nothing_asks_nothing(Session session, StatementLog log) {
        assertThat(session.getAll(Team.class, List.of())).isEmpty();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void getAll_reads_more_than_500_ids_in_several_statements(Session session, StatementLog log) {
        session.addAll((Object[]) countries(501));
        session.commit();
        log.clear();

        List<Country> found = session.getAll(
                Country.class,
                Arrays.stream(countries(501)).map(country -> country.code).toList());

        assertThat(found).hasSize(501).doesNotContainNull();
        assertThatSql(log).hasSelects(2);
    }

    private static Country[] countries(int number) {
        Country[] made = new Country[number];
        Arrays.setAll(made, i -> new Country("c" + i, "Country " + i));
        return made;
    }

    @Test
    void a_query_does_not_overwrite_changes_that_are_not_flushed(Session session) {
        Team team = session.get(Team.class, reds);
        team.name = "Crimsons";

        session.noAutoflush(() -> {
            Team found = session.scalar(select(Team.class).where(Team_.name.eq("Reds")));

            assertThat(found).isSameAs(team);
            assertThat(found.name).isEqualTo("Crimsons");
        });
    }

    @Test
    void merge_gives_the_instance_of_get(Session session) {
        Team loaded = session.get(Team.class, reds);
        Team copy = new Team("Scarlets");
        copy.id = reds;

        assertThat(session.merge(copy)).isSameAs(loaded);
        assertThat(session.state(copy)).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void two_sessions_have_an_instance_each(SessionFactory orm, Session session) {
        Team here = session.get(Team.class, reds);

        Team there = orm.fromTransaction(other -> other.get(Team.class, reds));

        assertThat(there).isNotSameAs(here);
    }

    @Test
    void an_object_is_found_by_its_new_id_once_it_is_flushed(Session session, StatementLog log) {
        Team greens = new Team("Greens");
        session.add(greens);
        session.flush();

        assertThatSql(log.during(
                        () -> assertThat(session.get(Team.class, greens.id)).isSameAs(greens)))
                .hasNoStatements();
    }

    @Test
    void a_pending_object_with_an_assigned_id_is_found_by_it(Session session, StatementLog log) {
        Country chad = new Country("td", "Chad");
        session.add(chad);

        assertThat(session.get(Country.class, "td")).isSameAs(chad);
        assertThatSql(log).hasNoStatements();
    }
}
