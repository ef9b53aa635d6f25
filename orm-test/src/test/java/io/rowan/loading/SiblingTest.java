package io.rowan.loading;

import static io.rowan.loading.Village.ALL;
import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first touch of a relationship loads it for all that came from the same result. */
@RowanTest(entities = {Person.class, Country.class, Passport.class, Pet.class, Key.class, Club.class})
class SiblingTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        Village.fill(orm);
    }

    @Test
    void a_list_is_loaded_for_all_siblings_in_its_order(Session session, StatementLog log) {
        List<Person> people = session.scalars(ALL).all();
        log.clear();
        List<List<String>> pets = new ArrayList<>();
        for (Person person : people) {
            pets.add(person.getPets().stream().map(Pet::getName).toList());
        }
        assertThat(pets).containsExactly(List.of("Tom", "Rex"), List.of("Kim"), List.of(), List.of("Pip"));
        assertThatSql(log)
                .hasStatements("select t1.id, t1.name, t1.owner_id from pets t1"
                        + " where t1.owner_id in (?, ?, ?, ?, ?) order by t1.name desc");
    }

    @Test
    void a_map_is_loaded_for_all_siblings(Session session, StatementLog log) {
        List<Person> people = session.scalars(ALL).all();
        log.clear();
        assertThat(people.get(0).getKeys()).containsOnlyKeys("front", "back");
        assertThat(people.get(1).getKeys()).isEmpty();
        assertThat(people.get(2).getKeys()).containsOnlyKeys("shed");
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void a_set_over_a_join_table_is_loaded_for_all_siblings(Session session, StatementLog log) {
        List<Person> people = session.scalars(ALL).all();
        log.clear();
        assertThat(people.get(0).getClubs()).extracting(Club::getName).containsExactlyInAnyOrder("chess", "choir");
        assertThat(people.get(1).getClubs()).extracting(Club::getName).containsExactly("chess");
        assertThat(people.get(2).getClubs()).isEmpty();
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void the_other_side_of_a_join_table_is_loaded_for_all_siblings(Session session, StatementLog log) {
        List<Club> clubs =
                session.scalars(select(Club.class).orderBy(Club_.name)).all();
        log.clear();
        assertThat(clubs.get(0).getMembers()).extracting(Person::getName).containsExactlyInAnyOrder("Ann", "Bob");
        assertThat(clubs.get(1).getMembers()).extracting(Person::getName).containsExactlyInAnyOrder("Ann", "Dee");
        assertThatSql(log).statement(0).hasParameters("chess", "choir");
        assertThatSql(log)
                .hasSelects(2)
                .statement(1)
                .hasText("select t1.code, t1.name from countries t1 where t1.code in (?, ?)");
    }

    @Test
    void a_to_one_target_is_read_for_all_siblings(Session session, StatementLog log) {
        List<Pet> pets = session.scalars(select(Pet.class).orderBy(Pet_.name)).all();
        log.clear();
        List<String> owners = new ArrayList<>();
        for (Pet pet : pets) {
            owners.add(Objects.requireNonNull(pet.getOwner()).getName());
        }
        assertThat(owners).containsExactly("Bob", "Dee", "Ann", "Ann");
        assertThatSql(log).hasSelects(2);
        assertThat(log.texts().get(0))
                .startsWith("select t1.id, t1.name")
                .endsWith("from people t1 where t1.id in (?, ?, ?)");
    }

    @Test
    void an_inverse_side_is_read_for_all_siblings(Session session, StatementLog log) {
        List<Person> people = session.scalars(ALL).all();
        log.clear();
        assertThat(Objects.requireNonNull(people.get(0).getPassport()).getNumber())
                .isEqualTo("P-Ann");
        assertThat(Objects.requireNonNull(people.get(1).getPassport()).getNumber())
                .isEqualTo("P-Bob");
        assertThat(people.get(2).getPassport()).isNull();
        assertThatSql(log)
                .hasStatements(
                        "select t1.id, t1.number, t1.owner_id from passports t1 where t1.owner_id in (?, ?, ?, ?, ?)");
    }

    @Test
    void an_inverse_side_is_lazy(Session session, StatementLog log) {
        log.clear();
        session.scalars(ALL).all();
        assertThat(log.texts()).hasSize(2).noneMatch(sql -> sql.contains("passports"));
    }

    @Test
    void both_sides_of_a_one_to_one_are_one_pair(Session session) {
        Person ann = Village.named(session, "Ann");
        assertThat(Objects.requireNonNull(ann.getPassport()).getOwner()).isSameAs(ann);
    }

    @Test
    void a_target_that_the_session_has_costs_nothing(Session session, StatementLog log) {
        session.scalars(ALL).all();
        List<Pet> pets = session.scalars(select(Pet.class)).all();
        log.clear();
        Set<String> owners = new HashSet<>();
        for (Pet pet : pets) {
            owners.add(Objects.requireNonNull(pet.getOwner()).getName());
        }
        assertThat(owners).containsExactlyInAnyOrder("Ann", "Bob", "Dee");
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void an_object_that_was_read_alone_loads_alone(Session session, StatementLog log) {
        Person ann = Village.named(session, "Ann");
        log.clear();
        assertThat(ann.getPets()).hasSize(2);
        assertThatSql(log).hasSelects(1).statement(0).hasParameters(ann.getId());
    }

    @Test
    void a_second_touch_costs_nothing(Session session, StatementLog log) {
        Person ann = Village.named(session, "Ann");
        assertThat(ann.getPets()).hasSize(2);
        log.clear();
        assertThat(ann.getPets()).hasSize(2);
        assertThat(ann.getPets().get(0).getOwner()).isSameAs(ann);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void siblings_load_in_lists_of_500_ids(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(other -> {
            for (int i = 0; i < 1_196; i++) {
                Person person = new Person("p" + i, null, null);
                person.keeps("pet" + i);
                other.add(person);
            }
        });
        List<Person> people = session.scalars(ALL).all();
        log.clear();
        assertThat(people)
                .hasSize(1_200)
                .filteredOn(person -> person.getPets().size() == 1)
                .hasSize(1_198);
        assertThatSql(log).hasSelects(3);
        assertThat(log.statements())
                .allSatisfy(event -> assertThat(event.parameterSets().get(0)).hasSizeLessThanOrEqualTo(500));
    }
}
