package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.UpdatedAt;
import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Lob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueMistakesTest {
    static class Position {}

    interface Contact {}

    static class Someday extends java.util.Date {
        private static final long serialVersionUID = 1L;
    }

    @Entity
    static class Unkept extends Numbered {
        Position position;
        Contact contact;
        Thread thread;
        Optional<String> nickname;
        StringBuilder text;
        Object anything;
        Someday someday;
    }

    @Test
    void a_type_that_no_column_keeps_is_named_with_what_to_write_instead() {
        String kept = ". Kept are String, numbers, boolean, char, byte[], UUID, enums and the types of java.time. ";
        String write = "Write an AttributeConverter and add @Convert";
        String converter = " an AttributeConverter and add @Convert, or mark the attribute with @Transient.";
        assertThat(mistakes(Unkept.class))
                .containsExactly(
                        "Unkept.position: no column keeps the type Position" + kept + write
                                + ", or make it @Embeddable, or mark the attribute with @Transient.",
                        "Unkept.contact: no column keeps the type Contact" + kept + write
                                + ", or mark the attribute with @Transient.",
                        "Unkept.thread: no column keeps the type Thread" + kept + write
                                + ", or mark the attribute with @Transient.",
                        "Unkept.nickname: no column keeps the type Optional<String>" + kept
                                + "Declare it as the type inside, which may be null, or write" + converter,
                        "Unkept.text: no column keeps the type StringBuilder" + kept + "Declare it as String, or write"
                                + converter,
                        "Unkept.anything: no column keeps the type Object" + kept
                                + "Declare it as the values' own type, or write" + converter,
                        "Unkept.someday: no column keeps the type Someday. Declare it as java.time.Instant.");
    }

    @Entity
    static class Friend extends Numbered {}

    @Embeddable
    record Phone(String number) {}

    @Entity
    static class Undeclared extends Numbered {
        Friend friend;
        List<Friend> friends;
        Map<String, Friend> byName;
        List<String> tags;
        List<Phone> phones;
    }

    @Test
    void a_relationship_or_collection_without_annotation_is_told() {
        String remedy =
                " are not supported. Make an entity of the elements and refer to it with @OneToMany, keep them as"
                        + " JSON with @Json or as an array with @SqlArray, write an AttributeConverter and add @Convert, or mark the attribute with @Transient.";
        assertThat(mistakes(Undeclared.class, Friend.class))
                .containsExactly(
                        "Undeclared.friend: the type Friend is an entity, but no relationship is declared. Add"
                                + " @ManyToOne or @OneToOne.",
                        "Undeclared.friends: the type List<Friend> holds entities, but no relationship is declared."
                                + " Add @OneToMany or @ManyToMany.",
                        "Undeclared.byName: the type Map<String, Friend> holds entities, but no relationship is"
                                + " declared. Add @OneToMany or @ManyToMany.",
                        "Undeclared.tags: no column keeps the collection List<String>, and collections of values"
                                + remedy,
                        "Undeclared.phones: no column keeps the collection List<Phone>, and collections of"
                                + " embeddables" + remedy);
    }

    enum Nothing {}

    @Entity
    static class Enums extends Numbered {
        Nothing nothing;

        @Enumerated
        String text;
    }

    @Test
    void enumerated_needs_an_enum_with_constants() {
        assertThat(mistakes(Enums.class))
                .containsExactly(
                        "Enums.nothing: the enum Nothing has no constants, so the column could hold nothing. Add"
                                + " constants, or mark the attribute with @Transient.",
                        "Enums.text: @Enumerated stands on the type String, which is no enum. Take it away.");
    }

    enum Unkeepable {
        ONE;

        @EnumeratedValue
        final Thread value = Thread.currentThread();
    }

    enum Hollow {
        FULL("f"),
        EMPTY(null);

        @EnumeratedValue
        final String value;

        Hollow(String value) {
            this.value = value;
        }
    }

    enum Twin {
        ONE,
        OTHER;

        @EnumeratedValue
        final int value = Integer.parseInt("7");
    }

    @Entity
    static class EnumValues extends Numbered {
        Unkeepable unkeepable;
        Hollow hollow;
        Twin twin;
    }

    @Test
    void the_values_of_an_enum_are_kept_by_a_column_and_differ() {
        assertThat(mistakes(EnumValues.class))
                .containsExactly(
                        "EnumValues.unkeepable: the @EnumeratedValue value of Unkeepable is of type Thread. Make it a"
                                + " String, byte, short or int.",
                        "EnumValues.hollow: the @EnumeratedValue value of Hollow.EMPTY is null. Give each constant a"
                                + " value of its own.",
                        "EnumValues.twin: the @EnumeratedValue value of Twin.OTHER is the same as that of another"
                                + " constant. Give each constant a value of its own.");
    }

    @Entity
    static class Large extends Numbered {
        @Lob
        Integer number;
    }

    @Test
    void a_large_object_is_text_or_bytes() {
        assertThat(mistakes(Large.class))
                .containsExactly("Large.number: @Lob stands on the type Integer, but large objects are String (text)"
                        + " or byte[] (bytes). Declare it as one of these, or write an AttributeConverter to one and"
                        + " add @Convert.");
    }

    /** Converts by the text of a position. */
    static class ToText implements AttributeConverter<Position, String> {
        @Override
        public String convertToDatabaseColumn(Position position) {
            return "here";
        }

        @Override
        public Position convertToEntityAttribute(String text) {
            return new Position();
        }
    }

    static class Failing extends ToText {
        Failing() {
            throw new IllegalStateException("no");
        }
    }

    static class Needy extends ToText {
        Needy(int size) {}
    }

    static class ToThread implements AttributeConverter<Position, Thread> {
        @Override
        public Thread convertToDatabaseColumn(Position position) {
            return Thread.currentThread();
        }

        @Override
        public Position convertToEntityAttribute(Thread thread) {
            return new Position();
        }
    }

    @Entity
    static class Converted extends Numbered {
        @Convert
        Position unnamed;

        @Convert(converter = ToText.class)
        Thread other;

        @Convert(converter = ToThread.class)
        Position thread;

        @Convert(converter = Failing.class)
        Position failing;

        @Convert(converter = Needy.class)
        Position needy;
    }

    @Test
    void a_converter_fits_the_attribute_and_can_be_made() {
        assertThat(mistakes(Converted.class))
                .containsExactly(
                        "Converted.unnamed: @Convert names no converter whose types are known. Write"
                                + " @Convert(converter = …) with a class that implements AttributeConverter<Position,"
                                + " …>.",
                        "Converted.other: the converter ToText converts Position, but the attribute is of type Thread."
                                + " Declare the attribute or the converter with the other's type.",
                        "Converted.thread: the converter ToThread makes Thread, which no column keeps. Let it make a"
                                + " String, a number or another basic type.",
                        "Converted.failing: the constructor of the converter Failing fails with"
                                + " java.lang.IllegalStateException: no. Let it do nothing that can fail.",
                        "Converted.needy: the converter Needy cannot be made. Let it be a class, static where nested,"
                                + " with a constructor without arguments, in a package open to Rowan.");
    }

    @Entity
    static class Stamped extends Numbered {
        @CreatedAt
        String created;

        @UpdatedAt
        long updated;
    }

    @Test
    void a_time_stamp_needs_a_type_that_holds_a_date() {
        String remedy = ", which cannot hold it. Declare the attribute as Instant, LocalDate, LocalDateTime,"
                + " OffsetDateTime or ZonedDateTime.";
        assertThat(mistakes(Stamped.class))
                .containsExactly(
                        "Stamped.created: @CreatedAt stands on the type String" + remedy,
                        "Stamped.updated: @UpdatedAt stands on the type long" + remedy);
    }
}
