package io.rowan.loading;

import static io.rowan.query.Dsl.joinedLoad;
import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DetachedException;
import io.rowan.error.EntityNotFoundException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Person.class, Country.class, Passport.class, Pet.class, Key.class, Club.class})
class ProxyTest {
    private long ann;

    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Village.fill(orm);
        ann = orm.fromTransaction(
                session -> Objects.requireNonNull(Village.named(session, "Ann").getId()));
        log.clear();
    }

    private static Object copy(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void a_reference_costs_no_statement_until_it_is_used(Session session, StatementLog log) {
        Person handle = session.reference(Person.class, ann);
        assertThat(handle).isInstanceOf(Person.class);
        assertThat(handle.getId()).isEqualTo(ann);
        assertThatSql(log).hasNoStatements();
        assertThat(handle.getName()).isEqualTo("Ann");
        assertThat(log.statements()).isNotEmpty();
    }

    @Test
    void the_id_of_a_target_costs_no_statement(Session session, StatementLog log) {
        Person bob = Village.named(session, "Bob");
        log.clear();
        assertThat(Objects.requireNonNull(bob.getFriend()).getId()).isEqualTo(ann);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_reference_is_the_instance_of_its_row(Session session) {
        Person handle = session.reference(Person.class, ann);
        assertThat(session.find(Person.class, ann)).containsSame(handle);
        assertThat(Village.named(session, "Ann")).isSameAs(handle);
        assertThat(Objects.requireNonNull(Village.named(session, "Bob").getFriend()))
                .isSameAs(handle);
    }

    @Test
    void a_reference_equals_by_id(SessionFactory orm, Session session) {
        Person handle = session.reference(Person.class, ann);
        Person other = orm.fromTransaction(more -> Village.named(more, "Ann"));
        assertThat(other).isEqualTo(handle);
        assertThat(handle).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(handle).isNotEqualTo(orm.fromTransaction(more -> Village.named(more, "Bob")));
    }

    @Test
    void printing_a_reference_reads_it(Session session) {
        assertThat(session.reference(Person.class, ann)).hasToString("Person Ann");
    }

    @Test
    void changes_through_a_reference_are_written(SessionFactory orm, Session session) {
        session.reference(Person.class, ann).rename("Anna");
        session.commit();
        assertThat(orm.<String>fromTransaction(
                        other -> other.find(Person.class, ann).orElseThrow().getName()))
                .isEqualTo("Anna");
    }

    @Test
    void a_reference_becomes_a_foreign_key_without_being_read(SessionFactory orm, Session session, StatementLog log) {
        session.add(new Pet(session.reference(Person.class, ann), "Gus"));
        session.commit();
        assertThatSql(log).hasSelects(0).hasInserts(1);
    }

    @Test
    void a_reference_to_a_missing_row_is_an_error_when_it_is_used(Session session) {
        Person handle = session.reference(Person.class, -1L);
        assertThatThrownBy(handle::getName)
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("Person#-1")
                .hasMessageContaining("people");
    }

    @Test
    void a_loaded_object_is_serialized_with_what_was_loaded(SessionFactory orm) throws Exception {
        Person loaded = orm.fromTransaction(session -> {
            Person person = Village.named(session, "Ann");
            assertThat(person.getPassport()).isNotNull();
            assertThat(person.getPets()).hasSize(2);
            return person;
        });
        Person copy = (Person) copy(loaded);
        assertThat(copy).isEqualTo(loaded);
        assertThat(copy.getName()).isEqualTo("Ann");
        assertThat(copy.getPets()).extracting(Pet::getName).containsExactly("Tom", "Rex");
        assertThat(copy.getPets().get(0).getOwner()).isSameAs(copy);
    }

    @Test
    void a_copy_is_detached_where_nothing_was_loaded(SessionFactory orm) throws Exception {
        Person loaded = orm.fromTransaction(session -> session.scalars(
                        select(Person.class).where(Person_.name.eq("Bob")).options(joinedLoad(Person_.passport)))
                .one());
        Person copy = (Person) copy(loaded);
        assertThatThrownBy(() -> copy.getPets().size())
                .isInstanceOf(DetachedException.class)
                .hasMessageStartingWith("Person.pets is not loaded");
        assertThatThrownBy(() -> Objects.requireNonNull(copy.getFriend()).getName())
                .isInstanceOf(DetachedException.class)
                .hasMessageStartingWith("Person.friend is not loaded");
        assertThat(Objects.requireNonNull(copy.getFriend()).getId()).isEqualTo(ann);
    }

    @Test
    void serializing_reads_no_target(Session session, StatementLog log) throws Exception {
        Pet kim = session.scalars(select(Pet.class).where(Pet_.name.eq("Kim"))).one();
        log.clear();
        Person owner = Objects.requireNonNull(((Pet) copy(kim)).getOwner());
        assertThat(owner.getId())
                .isEqualTo(Objects.requireNonNull(kim.getOwner()).getId());
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_copy_can_be_merged(SessionFactory orm, Session session) throws Exception {
        Person copy = (Person) copy(orm.fromTransaction(other -> {
            Person bob = Village.named(other, "Bob");
            assertThat(bob.getPassport()).isNotNull();
            return bob;
        }));
        copy.rename("Bobby");
        Person merged = session.merge(copy);
        session.commit();
        assertThat(merged.getPets()).hasSize(1);
        assertThat(session.scalars(select(Person_.name).where(Person_.name.like("Bob%"))))
                .containsExactly("Bobby");
    }
}
