package io.rowan.loading;

import static io.rowan.loading.Village.ALL;
import static io.rowan.query.Dsl.joinedLoad;
import static io.rowan.query.Dsl.raiseLoad;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.selectinLoad;
import static io.rowan.query.Dsl.subqueryLoad;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DetachedException;
import io.rowan.query.LoadOption;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@RowanTest(entities = {Person.class, Country.class, Passport.class, Pet.class, Key.class, Club.class})
class OptionTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Village.fill(orm);
        log.clear();
    }

    static Stream<LoadOption> everything() {
        return Stream.of(joinedLoad(Person_.pets), selectinLoad(Person_.pets), subqueryLoad(Person_.pets));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_collection_that_an_option_names_is_usable_after_the_session(LoadOption option, SessionFactory orm) {
        List<Person> people = orm.fromTransaction(
                session -> session.scalars(ALL.options(option)).all());
        assertThat(people).extracting(Person::getName).containsExactly("Ann", "Bob", "Cid", "Dee");
        assertThat(people)
                .extracting(
                        person -> person.getPets().stream().map(Pet::getName).toList())
                .containsExactly(List.of("Tom", "Rex"), List.of("Kim"), List.of(), List.of("Pip"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_option_keeps_to_the_limit_of_its_select(LoadOption option, Session session) {
        List<Person> people =
                session.scalars(ALL.options(option).offset(1).limit(2)).all();
        session.close();
        assertThat(people).extracting(Person::getName).containsExactly("Bob", "Cid");
        assertThat(people).extracting(person -> person.getPets().size()).containsExactly(1, 0);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_limit_of_zero_gives_nothing_whatever_is_loaded(LoadOption option, Session session) {
        assertThat(session.scalars(ALL.options(option).limit(0))).isEmpty();
        assertThat(session.scalars(ALL.options(option).limit(0).offset(1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_option_keeps_changes_that_are_not_flushed(LoadOption option, Session session) {
        Person ann = Village.named(session, "Ann");
        session.noAutoflush(() -> {
            ann.rename("Anna");
            ann.keeps("Zoe");
            session.scalars(ALL.options(option)).all();
        });
        assertThat(ann.getName()).isEqualTo("Anna");
        assertThat(ann.getPets()).extracting(Pet::getName).contains("Zoe");
    }

    @Test
    void joined_load_takes_one_statement_in_the_order_of_both(Session session, StatementLog log) {
        session.scalars(select(Club.class)
                .options(joinedLoad(Club_.members))
                .where(Club_.name.eq("none"))
                .orderBy(Club_.name));
        assertThat(log.texts())
                .hasSize(1)
                .first()
                .asString()
                .contains(" left join ")
                .endsWith("order by c1.name");
        log.clear();
        session.scalars(ALL.options(joinedLoad(Person_.pets)));
        assertThat(log.texts().get(0)).endsWith("order by p1.name, p2.name desc");
    }

    @Test
    void joined_load_of_a_to_one_relationship_joins_its_table(Session session, StatementLog log) {
        List<Pet> pets = session.scalars(select(Pet.class)
                        .options(joinedLoad(Pet_.owner, Person_.country))
                        .orderBy(Pet_.name))
                .all();
        assertThatSql(log)
                .hasStatements(
                        "select p1.id, p1.name, p1.owner_id, p2.id, p2.name, p2.country_code, p2.friend_id, c3.code,"
                                + " c3.name from pets p1 left join people p2 on p1.owner_id = p2.id left join countries c3 on"
                                + " p2.country_code = c3.code order by p1.name");
        session.close();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(pets.get(0).getOwner()).getCountry())
                        .getName())
                .isEqualTo("Germany");
    }

    @Test
    void joined_load_of_an_inverse_side_joins_its_table(Session session, StatementLog log) {
        List<Person> people =
                session.scalars(ALL.options(joinedLoad(Person_.passport))).all();
        log.clear();
        assertThat(people)
                .extracting(Person::getPassport)
                .extracting(each -> each == null ? "-" : each.getNumber())
                .containsExactly("P-Ann", "P-Bob", "-", "P-Dee");
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void of_two_joined_collections_the_second_is_loaded_by_ids(Session session, StatementLog log) {
        session.find(Country.class, "ch");
        session.find(Country.class, "de");
        log.clear();
        List<Person> people = session.scalars(ALL.options(joinedLoad(Person_.pets), joinedLoad(Person_.clubs)))
                .all();
        assertThatSql(log).hasSelects(2);
        session.close();
        assertThat(people).hasSize(4);
        assertThat(people.get(0).getPets()).hasSize(2);
        assertThat(people.get(0).getClubs()).hasSize(2);
    }

    @Test
    void selectin_load_takes_a_statement_a_level(Session session, StatementLog log) {
        session.find(Country.class, "ch");
        session.find(Country.class, "de");
        log.clear();
        List<Club> clubs = session.scalars(select(Club.class)
                        .options(selectinLoad(Club_.members, Person_.pets))
                        .orderBy(Club_.name))
                .all();
        assertThatSql(log).hasSelects(3);
        session.close();
        assertThat(clubs.get(0).getMembers())
                .flatExtracting(Person::getPets)
                .extracting(Pet::getName)
                .containsExactlyInAnyOrder("Rex", "Tom", "Kim");
    }

    @Test
    void options_are_mixed_along_a_path(Session session, StatementLog log) {
        List<Pet> pets = session.scalars(select(Pet.class)
                        .options(joinedLoad(Pet_.owner), selectinLoad(Pet_.owner, Person_.keys))
                        .orderBy(Pet_.name))
                .all();
        session.close();
        assertThat(Objects.requireNonNull(pets.get(2).getOwner()).getKeys()).containsOnlyKeys("front", "back");
    }

    @Test
    void subquery_load_repeats_the_conditions_of_the_select(Session session, StatementLog log) {
        session.scalars(select(Person.class).where(Person_.country.isNull()).options(subqueryLoad(Person_.pets)));
        assertThatSql(log).hasSelects(2);
    }

    @Test
    void raise_load_makes_a_touch_of_a_collection_an_error(Session session) {
        Person ann = session.scalars(ALL.options(raiseLoad(Person_.pets))).all().get(0);
        assertThatThrownBy(() -> ann.getPets().size())
                .isInstanceOf(DetachedException.class)
                .hasMessage("Person.pets is not loaded, and the query forbade loading it on touch with"
                        + " raiseLoad(Person_.pets). Add .options(selectinLoad(Person_.pets)) or joinedLoad to the query"
                        + " instead.");
    }

    @Test
    void raise_load_makes_a_touch_of_a_target_an_error(Session session) {
        Pet kim = session.scalars(
                        select(Pet.class).options(raiseLoad(Pet_.owner)).orderBy(Pet_.name))
                .all()
                .get(0);
        Person owner = Objects.requireNonNull(kim.getOwner());
        assertThat(owner.getId()).isNotNull();
        assertThatThrownBy(owner::getName)
                .isInstanceOf(DetachedException.class)
                .hasMessageStartingWith("Pet.owner is not loaded, and the query forbade");
    }

    @Test
    void raise_load_makes_a_touch_of_an_inverse_side_an_error(Session session) {
        Person ann =
                session.scalars(ALL.options(raiseLoad(Person_.passport))).all().get(0);
        assertThat(ann.getName()).isEqualTo("Ann");
        assertThatThrownBy(ann::getPassport)
                .isInstanceOf(DetachedException.class)
                .hasMessageStartingWith("Person.passport is not loaded, and the query forbade");
    }

    @Test
    void a_session_goes_on_after_a_forbidden_touch(Session session) {
        Person ann = session.scalars(ALL.options(raiseLoad(Person_.pets))).all().get(0);
        assertThatThrownBy(() -> ann.getPets().size()).isInstanceOf(DetachedException.class);
        assertThat(ann.getKeys()).hasSize(2);
        assertThat(session.scalars(ALL).all()).hasSize(4);
    }
}
