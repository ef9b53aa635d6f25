package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IdMistakesTest {
    @Entity
    static class TableNumbered {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;
    }

    @Test
    void ids_from_a_table_are_refused() {
        assertThat(mistakes(TableNumbered.class))
                .containsExactly("TableNumbered.id: ids from a table (GenerationType.TABLE) are not supported. Use"
                        + " GenerationType.SEQUENCE, or IDENTITY where the database has no sequences.");
    }

    @Entity
    static class AutoDecimal {
        @Id
        @GeneratedValue
        BigDecimal id;
    }

    @Test
    void only_numbers_and_uuids_are_generated() {
        assertThat(mistakes(AutoDecimal.class))
                .containsExactly("AutoDecimal.id: no id of type BigDecimal can be generated. Declare it as Long,"
                        + " Integer, Short, UUID or String, or take @GeneratedValue away and set it before add.");
    }

    @Entity
    static class TextIdentity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        String id;
    }

    @Entity
    static class DecimalSequence {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        BigDecimal id;
    }

    @Entity
    static class NumberUuid {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        long id;
    }

    @Test
    void a_strategy_has_to_fit_the_type() {
        assertThat(mistakes(TextIdentity.class, DecimalSequence.class, NumberUuid.class))
                .containsExactly(
                        "TextIdentity.id: GenerationType.IDENTITY gives numbers, but the id is of type String. Declare"
                                + " it as Long, Integer or Short, or use GenerationType.UUID.",
                        "DecimalSequence.id: GenerationType.SEQUENCE gives numbers, but the id is of type BigDecimal."
                                + " Declare it as Long, Integer or Short.",
                        "NumberUuid.id: GenerationType.UUID gives a UUID, but the id is of type long. Declare it as"
                                + " UUID or String, or use GenerationType.IDENTITY.");
    }

    @Entity
    static class Misnamed {
        @Id
        @GeneratedValue(generator = "ordrs")
        @SequenceGenerator(name = "orders")
        Long id;
    }

    @Test
    void a_generator_that_is_not_there_is_named_with_what_was_probably_meant() {
        assertThat(mistakes(Misnamed.class))
                .containsExactly("Misnamed.id: @GeneratedValue names the generator \"ordrs\", but no class has a"
                        + " @SequenceGenerator of that name. Did you mean \"orders\"? Add @SequenceGenerator(name ="
                        + " \"ordrs\") to the class.");
    }

    @Entity
    static class Stuck {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(allocationSize = 0)
        Long id;
    }

    @Test
    void an_allocation_size_is_at_least_one() {
        assertThat(mistakes(Stuck.class))
                .containsExactly("Stuck.id: the sequence's allocationSize is 0, but a call gives at least one id."
                        + " Write 1 or more.");
    }

    @Entity
    static class First {
        @Id
        @GeneratedValue(generator = "all")
        @SequenceGenerator(name = "all", sequenceName = "ids", allocationSize = 10)
        Long id;
    }

    @Entity
    static class Second {
        @Id
        @GeneratedValue(generator = "others")
        @SequenceGenerator(name = "others", sequenceName = "ids", allocationSize = 20)
        Long id;
    }

    @Test
    void one_sequence_has_one_increment() {
        assertThat(mistakes(First.class, Second.class))
                .containsExactly("Second.id: the sequence ids is used by another entity too, with other values of"
                        + " initialValue or allocationSize. Write the same, or give it another sequenceName.");
    }

    @Entity
    static class ByteKey {
        @Id
        byte[] id;
    }

    @Test
    void an_id_whose_values_change_inside_is_refused() {
        assertThat(mistakes(ByteKey.class))
                .containsExactly("ByteKey.id: values of type byte[] can change inside, so they cannot be ids. Declare"
                        + " the id as a number, String, UUID or another unchanging type.");
    }

    @Entity
    static class TwoIds {
        @Id
        Long number;

        @Id
        Long line;
    }

    @Embeddable
    record Key(long number) {}

    @Entity
    static class KeyOfKeys {
        @Id
        Key key;
    }

    @Entity
    static class Borrowed {
        @Id
        @ManyToOne
        TwoIds other;
    }

    @Test
    void an_id_is_one_basic_attribute() {
        String remedy = ", which is not supported. Give the entity an @Id of a basic type, and the columns a"
                + " @UniqueConstraint.";
        assertThat(mistakes(TwoIds.class, KeyOfKeys.class, Borrowed.class))
                .containsExactly(
                        "TwoIds.line: the entity has two ids, number and line, and keys of several columns are not"
                                + " supported. Keep one @Id, for example a generated one, and put a @UniqueConstraint"
                                + " on the others.",
                        "KeyOfKeys.key: @Id stands on an embeddable" + remedy,
                        "Borrowed.other: @Id stands on a relationship" + remedy);
    }

    @Entity
    static class Counted extends Numbered {
        @GeneratedValue
        Long number;
    }

    @Test
    void only_the_id_is_generated() {
        assertThat(mistakes(Counted.class))
                .containsExactly("Counted.number: @GeneratedValue stands on an attribute that is not the id. Add @Id,"
                        + " or let the database give the value with @Column(columnDefinition = \"… default …\").");
    }

    @Entity
    static class TwoVersions extends Numbered {
        @Version
        int version;

        @Version
        int revision;
    }

    @Entity
    static class TextVersion extends Numbered {
        @Version
        String version;
    }

    @Test
    void a_version_is_one_counter_or_moment() {
        assertThat(mistakes(TwoVersions.class, TextVersion.class))
                .containsExactly(
                        "TwoVersions.revision: the entity has two versions, version and revision. Take @Version away"
                                + " from one.",
                        "TextVersion.version: @Version stands on the type String, which cannot hold it. Declare the"
                                + " attribute as int, long, short, Instant, LocalDateTime or Timestamp.");
    }
}
