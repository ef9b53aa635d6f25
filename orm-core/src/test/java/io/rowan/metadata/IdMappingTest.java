package io.rowan.metadata;

import static io.rowan.metadata.Reads.mapping;
import static io.rowan.metadata.Reads.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.Identifier.KeyGeneration;
import io.rowan.schema.Sequence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdMappingTest {
    @Entity
    static class Country {
        @Id
        @Column(length = 2)
        String code;
    }

    @Test
    void an_id_without_generation_is_assigned() {
        EntityMapping country = mapping(Country.class);

        assertThat(country.id().generation()).isEqualTo(new KeyGeneration.Assigned());
        assertThat(country.id().assigned()).isTrue();
        assertThat(country.table().primaryKey()).containsExactly("code");
        assertThat(country.table().column("code").nullable()).isFalse();
        assertThat(country.table().column("code").identity()).isFalse();
    }

    @Entity
    static class Identities {
        String name;

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        int number;
    }

    @Entity
    static class Automatic {
        @Id
        @GeneratedValue
        Long id;
    }

    @Test
    void numbers_are_identities_and_come_first() {
        EntityMapping identities = mapping(Identities.class);

        assertThat(identities.id().identity()).isTrue();
        assertThat(identities.id().attribute().slot()).isZero();
        assertThat(identities.table().columns().get(0).name()).isEqualTo("number");
        assertThat(identities.table().column("number").identity()).isTrue();
        assertThat(mapping(Automatic.class).id().generation()).isEqualTo(new KeyGeneration.Identity());
    }

    @Test
    void zero_is_no_id_of_a_primitive_generated_one() {
        EntityMapping identities = mapping(Identities.class);
        Identities instance = new Identities();

        assertThat(identities.idOf(instance)).isNull();
        identities.setId(instance, 5);
        assertThat(identities.idOf(instance)).isEqualTo(5);
        identities.setId(instance, null);
        assertThat(instance.number).isZero();
    }

    @Entity
    static class Random {
        @Id
        @GeneratedValue
        UUID id;
    }

    @Entity
    static class RandomText {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;
    }

    @Test
    void uuids_are_made_as_uuid_or_text() {
        assertThat(mapping(Random.class).id().generation()).isEqualTo(new KeyGeneration.Uuid());
        assertThat(mapping(RandomText.class).id().generation()).isEqualTo(new KeyGeneration.Uuid());
    }

    @Entity
    @Table(name = "lines", schema = "store")
    static class Line {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;
    }

    @Entity
    static class Order {
        @Id
        @GeneratedValue(generator = "orders")
        @SequenceGenerator(
                name = "orders",
                sequenceName = "order_numbers",
                schema = "numbers",
                initialValue = 1000,
                allocationSize = 20)
        Long id;
    }

    @Entity
    static class Offer {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders")
        Long id;
    }

    @Test
    void a_sequence_is_named_after_the_table_and_gives_fifty_ids_a_call() {
        assertThat(read(Line.class).schema().sequences()).containsExactly(new Sequence("lines_seq", "store", 1, 50));
    }

    @Test
    void a_named_generator_serves_every_entity_that_names_it() {
        Sequence numbers = new Sequence("order_numbers", "numbers", 1000, 20);

        assertThat(mapping(Order.class).id().generation()).isEqualTo(new KeyGeneration.Sequenced(numbers));
        assertThat(mapping(Offer.class, Order.class).id().generation()).isEqualTo(new KeyGeneration.Sequenced(numbers));
        assertThat(read(Offer.class, Order.class).schema().sequences()).containsExactly(numbers);
    }

    @Entity
    @SequenceGenerator(allocationSize = 5)
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;
    }

    @MappedSuperclass
    @SequenceGenerator(sequenceName = "shared", allocationSize = 7)
    static class Base {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;
    }

    @Entity
    static class Cat extends Base {}

    @Entity
    static class Dog extends Base {}

    @Test
    void a_generator_without_a_name_is_that_of_its_class_or_of_those_below() {
        assertThat(read(Ticket.class).schema().sequences()).containsExactly(new Sequence("ticket_seq", null, 1, 5));
        assertThat(read(Cat.class, Dog.class).schema().sequences()).containsExactly(new Sequence("shared", null, 1, 7));
    }

    @Entity
    static class AutoSequence {
        @Id
        @GeneratedValue
        @SequenceGenerator(allocationSize = 1)
        Long id;
    }

    @Test
    void a_generator_beside_auto_makes_it_a_sequence() {
        assertThat(mapping(AutoSequence.class).id().generation())
                .isEqualTo(new KeyGeneration.Sequenced(new Sequence("auto_sequence_seq", null, 1, 1)));
    }
}
