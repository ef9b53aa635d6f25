package io.rowan.loading;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DetachedException;
import io.rowan.test.RowanTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Person.class, Country.class, Passport.class, Pet.class, Key.class, Club.class})
class DetachedTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        Village.fill(orm);
    }

    private static Person bob(SessionFactory orm) {
        return orm.fromTransaction(session -> Village.named(session, "Bob"));
    }

    @Test
    void a_collection_names_itself_and_the_option(SessionFactory orm) {
        Person bob = bob(orm);
        assertThatThrownBy(() -> bob.getPets().size())
                .isInstanceOfSatisfying(DetachedException.class, e -> {
                    assertThat(e.entity()).isEqualTo("Person");
                    assertThat(e.attribute()).isEqualTo("pets");
                })
                .hasMessage(
                        "Person.pets is not loaded, and its object is detached: its session is closed or has let it go."
                                + " Load it with the query, .options(selectinLoad(Person_.pets)) or joinedLoad, or touch it while"
                                + " the session is open.");
    }

    @Test
    void a_target_names_the_attribute_that_it_was_reached_through(SessionFactory orm) {
        Person friend = Objects.requireNonNull(bob(orm).getFriend());
        assertThatThrownBy(friend::getName)
                .isInstanceOf(DetachedException.class)
                .hasMessageStartingWith("Person.friend is not loaded, and its object is detached");
    }

    @Test
    void an_inverse_side_names_itself(SessionFactory orm) {
        assertThatThrownBy(bob(orm)::getPassport)
                .isInstanceOf(DetachedException.class)
                .hasMessageStartingWith("Person.passport is not loaded, and its object is detached");
    }

    @Test
    void a_set_and_a_map_name_themselves(SessionFactory orm) {
        Person bob = bob(orm);
        assertThatThrownBy(() -> bob.getClubs().isEmpty()).hasMessageStartingWith("Person.clubs is not loaded");
        assertThatThrownBy(() -> bob.getKeys().get("front")).hasMessageStartingWith("Person.keys is not loaded");
    }

    @Test
    void a_reference_names_its_row(SessionFactory orm) {
        Long id = Objects.requireNonNull(bob(orm).getId());
        Person handle = orm.fromTransaction(session -> session.reference(Person.class, id));
        assertThatThrownBy(handle::getName)
                .isInstanceOf(DetachedException.class)
                .hasMessage(
                        "The reference to Person#" + id + " was touched after its session had been closed or had let it"
                                + " go, so its row cannot be read. Read it with session.get(Person.class, id) while the session is"
                                + " open.");
    }

    @Test
    void an_expunged_object_is_detached_too(Session session) {
        Person bob = Village.named(session, "Bob");
        session.expunge(bob);
        assertThatThrownBy(() -> bob.getPets().size()).isInstanceOf(DetachedException.class);
    }

    @Test
    void what_was_loaded_stays_usable(SessionFactory orm) {
        Person bob = orm.fromTransaction(session -> {
            Person found = Village.named(session, "Bob");
            assertThat(found.getPets()).hasSize(1);
            return found;
        });
        assertThat(bob.getName()).isEqualTo("Bob");
        assertThat(Objects.requireNonNull(bob.getCountry()).getName()).isEqualTo("Germany");
        assertThat(bob.getPets()).extracting(Pet::getName).containsExactly("Kim");
        assertThat(bob.getPets().get(0).getOwner()).isSameAs(bob);
    }

    @Test
    void ids_and_printing_stay_usable(SessionFactory orm) {
        Person friend = Objects.requireNonNull(bob(orm).getFriend());
        assertThat(friend.getId()).isNotNull();
        assertThat(friend).hasToString("Person#" + friend.getId() + " (not loaded)");
    }

    @Test
    void printing_a_collection_that_is_not_loaded_is_no_error(SessionFactory orm) {
        assertThat(bob(orm).getPets().toString()).contains("not loaded");
    }

    @Test
    void a_detached_touch_takes_no_connection(SessionFactory orm) {
        Pet kim = orm.fromTransaction(session ->
                session.scalars(select(Pet.class).where(Pet_.name.eq("Kim"))).one());
        assertThatThrownBy(() -> Objects.requireNonNull(kim.getOwner()).getName())
                .isInstanceOf(DetachedException.class);
        assertThat(orm.pool().status().checkedOut()).isZero();
    }
}
