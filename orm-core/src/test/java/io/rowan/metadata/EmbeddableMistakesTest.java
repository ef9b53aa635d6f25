package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.annotation.CreatedAt;
import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmbeddableMistakesTest {
    interface Shape {}

    @Embeddable
    abstract static class Unfinished {}

    enum Color {
        RED
    }

    @Entity
    static class Unmakeable extends Numbered {
        @Embedded
        Shape shape;

        Unfinished unfinished;

        @Embedded
        Color color;

        @Embedded
        int number;
    }

    @Test
    void only_classes_and_records_are_embedded() {
        String why = " cannot be embedded, because no object of it can be made. Embed a class or a record.";
        assertThat(mistakes(Unmakeable.class))
                .containsExactly(
                        "Unmakeable.shape: the type Shape" + why,
                        "Unmakeable.unfinished: the type Unfinished" + why,
                        "Unmakeable.color: the type Color" + why,
                        "Unmakeable.number: the type int" + why);
    }

    @Entity
    static class Friend extends Numbered {}

    @Embeddable
    class Inner {}

    @Embeddable
    static class Needy {
        Needy(String value) {}
    }

    @Entity
    static class Wrong extends Numbered {
        @Embedded
        Friend friend;

        Inner inner;
        Needy needy;
    }

    @Test
    void an_embeddable_is_no_entity_and_can_be_made() {
        assertThat(mistakes(Wrong.class, Friend.class))
                .containsExactly(
                        "Wrong.friend: the type Friend is an entity and cannot be embedded. Add @ManyToOne or"
                                + " @OneToOne instead.",
                        "Wrong.inner: the embeddable Inner is an inner class, so no object of it can be made without"
                                + " one of the class around. Make it static, or a record.",
                        "Wrong.needy: the embeddable Needy has no constructor without arguments, so no object of it"
                                + " can be made. Add `protected Needy() {}`, or make it a record.");
    }

    @Embeddable
    static class Outside {
        Inside inside;
    }

    @Embeddable
    static class Inside {
        Outside outside;
    }

    @Entity
    static class Endless extends Numbered {
        Outside outside;
    }

    @Test
    void an_embeddable_cannot_contain_itself() {
        assertThat(mistakes(Endless.class))
                .containsExactly("Endless.outside.inside.outside: the embeddable Outside contains itself (Outside →"
                        + " Inside → Outside), so its columns would never end. Make it an entity and refer to it with"
                        + " @ManyToOne.");
    }

    @Embeddable
    static class Rich {
        @ManyToOne
        Friend friend;

        @Id
        Long number;

        @Version
        int version;

        @CreatedAt
        Instant created;
    }

    @Entity
    static class Holder extends Numbered {
        Rich rich;
    }

    @Test
    void relationships_ids_and_versions_belong_to_the_entity() {
        String remedy = " stands inside an embeddable, where it has no meaning. Move it to the entity.";
        assertThat(mistakes(Holder.class, Friend.class))
                .containsExactly(
                        "Holder.rich.friend: @ManyToOne stands inside an embeddable, where relationships are not"
                                + " supported. Move it to the entity.",
                        "Holder.rich.number: @Id" + remedy,
                        "Holder.rich.version: @Version" + remedy,
                        "Holder.rich.created: @CreatedAt" + remedy);
    }

    @Embeddable
    record Address(String street, String city) {}

    @Entity
    @AttributeOverride(name = "idd", column = @Column(name = "number"))
    static class Overridden extends Numbered {
        @AttributeOverride(name = "citty", column = @Column(name = "town"))
        Address home;
    }

    @Test
    void an_override_of_no_attribute_is_told_with_what_was_probably_meant() {
        assertThat(mistakes(Overridden.class))
                .containsExactly(
                        "Overridden.home: @AttributeOverride names \"citty\", but there is no such attribute to"
                                + " override. Did you mean \"city\"? There are [city, street].",
                        "Overridden: @AttributeOverride names \"idd\", but there is no such attribute to override."
                                + " Did you mean \"id\"? There are [home.city, home.street, id].");
    }

    @Entity
    static class TwoHomes extends Numbered {
        Address home;
        Address office;
    }

    @Test
    void two_embeddables_of_one_type_need_overrides() {
        assertThat(mistakes(TwoHomes.class))
                .containsExactly(
                        "TwoHomes.office.street: the column two_homes.street is mapped by TwoHomes.home.street too, so"
                                + " that a value of one would be overwritten by the other. Give one another name with"
                                + " @AttributeOverride, or make one read-only with insertable = false, updatable ="
                                + " false.",
                        "TwoHomes.office.city: the column two_homes.city is mapped by TwoHomes.home.city too, so that"
                                + " a value of one would be overwritten by the other. Give one another name with"
                                + " @AttributeOverride, or make one read-only with insertable = false, updatable ="
                                + " false.");
    }
}
