package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.SecondaryTable;
import org.junit.jupiter.api.Test;

class ClassMistakesTest {
    static class Plain extends Numbered {}

    @Test
    void a_class_without_entity_is_named() {
        assertThat(mistakes(Plain.class))
                .containsExactly("Plain: the class has no @Entity. Add it, or take the class out of entities(...).");
    }

    @Test
    void a_null_among_the_classes_is_told() {
        assertThat(mistakes((Class<?>) null))
                .containsExactly("null: one of the entity classes is null. Take it out of entities(…).");
    }

    @Entity
    interface Shape {}

    @Entity
    enum Color {
        RED
    }

    @Entity
    record Point(@Id Long id) {}

    @Entity
    abstract static class Unfinished extends Numbered {}

    @Entity
    @interface Marker {}

    @Test
    void only_ordinary_classes_can_be_entities() {
        String why = ", because objects of it are made and changed while they are loaded. Make it an ordinary class.";
        assertThat(mistakes(Shape.class, Color.class, Point.class, Unfinished.class, Marker.class))
                .containsExactly(
                        "Shape: an entity cannot be an interface" + why,
                        "Color: an entity cannot be an enum" + why,
                        "Point: an entity cannot be a record" + why,
                        "Unfinished: an entity cannot be abstract" + why,
                        "Marker: an entity cannot be an interface" + why);
    }

    @Entity
    class Inner extends Numbered {}

    @Test
    void an_inner_or_local_class_cannot_be_made() {
        @Entity
        class Local extends Numbered {}
        String why = ": the class is an inner class, so no object of it can be made without one of the class around."
                + " Make it static, or move it to a file of its own.";
        assertThat(mistakes(Inner.class, Local.class)).containsExactly("Inner" + why, "Local" + why);
    }

    @Entity
    static class Needy extends Numbered {
        Needy(Long id) {
            this.id = id;
        }
    }

    @Test
    void an_entity_needs_a_constructor_without_arguments() {
        assertThat(mistakes(Needy.class))
                .containsExactly("Needy: the class has no constructor without arguments, so no object of it can be"
                        + " made. Add `protected Needy() {}`; it may be private too.");
    }

    @Entity
    static class Animal extends Numbered {}

    @Entity
    static class Dog extends Animal {}

    @Test
    void an_entity_cannot_extend_an_entity() {
        assertThat(mistakes(Animal.class, Dog.class))
                .containsExactly("Dog: the entity extends the entity Animal, and inheritance between entities is not"
                        + " supported. Give each class a table of its own, with what they share in a"
                        + " @MappedSuperclass.");
    }

    @Entity
    static class Keyless {
        String name;
    }

    static class Forgotten {
        @Id
        Long id;
    }

    @Entity
    static class Heir extends Forgotten {
        String name;
    }

    @Test
    void an_entity_needs_an_id_of_its_own_or_of_a_mapped_superclass() {
        assertThat(mistakes(Keyless.class, Heir.class))
                .containsExactly(
                        "Keyless: the entity has no id. Add @Id to the attribute that tells its rows apart, for"
                                + " example `@Id @GeneratedValue private Long id;`.",
                        "Heir: the entity has no id: its superclass Forgotten declares one, but has no"
                                + " @MappedSuperclass. Add it there.");
    }

    @Entity
    @Inheritance
    @DiscriminatorColumn
    @IdClass(Long.class)
    @SecondaryTable(name = "more")
    static class Decorated extends Numbered {}

    @Test
    void annotations_on_the_class_that_would_be_ignored_are_refused() {
        String hierarchy =
                " is not supported. Give each class a table of its own, with what they share in a @MappedSuperclass.";
        assertThat(mistakes(Decorated.class))
                .containsExactlyInAnyOrder(
                        "Decorated: @Inheritance" + hierarchy,
                        "Decorated: @DiscriminatorColumn" + hierarchy,
                        "Decorated: @IdClass is not supported. Use one @Id, for example a generated one, and a"
                                + " @UniqueConstraint on the columns.",
                        "Decorated: @SecondaryTable is not supported. Map the other table as an entity and refer to"
                                + " it with @OneToOne.");
    }
}
