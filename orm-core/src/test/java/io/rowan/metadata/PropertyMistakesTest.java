package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyMistakesTest {
    @Entity
    static class Fixed extends Numbered {
        final String name = "fixed".trim();

        @Transient
        final String label = "not stored".trim();

        static final String TABLE = "fixed";
    }

    @Test
    void a_final_field_cannot_be_loaded() {
        assertThat(mistakes(Fixed.class))
                .containsExactly("Fixed.name: the field is final, so it cannot be set when an object is loaded. Take"
                        + " final away, or mark the field with @Transient if it is not to be stored.");
    }

    @Entity
    static class HalfOpen {
        private Long id;
        private String name;

        @Id
        Long getId() {
            return id;
        }

        void setId(Long id) {
            this.id = id;
        }

        String getName() {
            return name;
        }

        @Transient
        String getTitle() {
            return name;
        }
    }

    @Test
    void a_getter_needs_a_setter() {
        assertThat(mistakes(HalfOpen.class))
                .containsExactly("HalfOpen.name: the property has the getter getName() but no setter setName(String),"
                        + " so it cannot be set when an object is loaded. Add one, which may be private, or mark the"
                        + " getter with @Transient.");
    }

    @Entity
    static class Mixed extends Numbered {
        private String name;

        @Column(length = 10)
        String getName() {
            return name;
        }

        @Column(length = 20)
        String getTitle() {
            return name;
        }
    }

    @Test
    void an_annotation_on_a_getter_is_not_overlooked_where_fields_are_read() {
        assertThat(mistakes(Mixed.class))
                .containsExactly(
                        "Mixed.name: @Column stands on getName(), but the class is accessed through its fields, so it"
                                + " would not be seen. Move it to the field, or add @Access(AccessType.PROPERTY) to"
                                + " the getter.",
                        "Mixed.title: @Column stands on getTitle(), but the class is accessed through its fields, so"
                                + " it would not be seen. Move it to a field, or add @Access(AccessType.PROPERTY) to"
                                + " the getter.");
    }

    @MappedSuperclass
    static class Named extends Numbered {
        String name;
    }

    @Entity
    static class Renamed extends Named {
        @SuppressWarnings("HidingField")
        String name;
    }

    @Test
    void a_field_cannot_hide_a_persistent_one() {
        assertThat(mistakes(Renamed.class))
                .containsExactly("Renamed.name: the class Named has a persistent field of that name too, and both"
                        + " would go to one column. Rename one, or mark one with @Transient.");
    }

    @Embeddable
    record Money(long amount, @Transient String label) {}

    @Entity
    static class Priced extends Numbered {
        Money price;
    }

    @Test
    void a_component_of_a_record_cannot_be_transient() {
        assertThat(mistakes(Priced.class))
                .containsExactly("Priced.price.label: a component of a record cannot be @Transient, because the record"
                        + " is made from all its components. Take @Transient away, or use a class.");
    }

    @Entity
    static class Refused extends Numbered {
        @ElementCollection
        List<String> tags;

        @ElementCollection
        @CollectionTable
        List<String> notes;

        @OneToMany
        @OrderColumn
        List<Refused> ordered;

        @OneToMany
        @MapKeyColumn
        Map<String, Refused> keyed;

        @OneToOne
        @MapsId
        Refused shared;

        @OneToOne
        @PrimaryKeyJoinColumn
        Refused joined;

        @ManyToOne
        @JoinColumns({@JoinColumn(name = "a"), @JoinColumn(name = "b")})
        Refused twoColumns;
    }

    @Test
    void annotations_that_would_be_ignored_are_refused_each_with_a_remedy() {
        String entity = " is not supported. Make an entity of the elements and refer to it with @OneToMany.";
        String ownKey =
                " is not supported. Give the entity an @Id of its own, and the relationship a unique @JoinColumn.";
        assertThat(mistakes(Refused.class))
                .containsExactly(
                        "Refused.tags: @ElementCollection" + entity,
                        "Refused.notes: @ElementCollection" + entity,
                        "Refused.notes: @CollectionTable" + entity,
                        "Refused.ordered: @OrderColumn is not supported. Add an attribute to the target and order by"
                                + " it with @OrderBy.",
                        "Refused.keyed: @MapKeyColumn is not supported. Make the key an attribute of the target and"
                                + " name it with @MapKey(name = …).",
                        "Refused.shared: @MapsId" + ownKey,
                        "Refused.joined: @PrimaryKeyJoinColumn" + ownKey,
                        "Refused.twoColumns: @JoinColumns is not supported. Keys are one column: write one"
                                + " @JoinColumn.");
    }

    @Embeddable
    record LineKey(long number, long line) {}

    @Entity
    static class Line {
        @EmbeddedId
        LineKey key;
    }

    @Test
    void an_embedded_id_is_refused_once() {
        assertThat(mistakes(Line.class))
                .containsExactly("Line.key: @EmbeddedId is not supported. Use one @Id, for example a generated one,"
                        + " and a @UniqueConstraint on the columns.");
    }
}
