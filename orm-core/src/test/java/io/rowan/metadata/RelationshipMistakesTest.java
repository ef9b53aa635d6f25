package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelationshipMistakesTest {
    static class Stranger {}

    @Entity
    static class Outsider extends Numbered {}

    @Entity
    @SuppressWarnings("rawtypes")
    static class Lost extends Numbered {
        @ManyToOne
        Stranger stranger;

        @ManyToOne
        Outsider outsider;

        @OneToMany
        List raw;

        @ManyToMany
        Map rawMap;
    }

    @Test
    void a_target_is_an_entity_of_the_factory() {
        assertThat(mistakes(Lost.class))
                .containsExactly(
                        "Lost.stranger: the target Stranger has no @Entity, so there is no table to refer to. Add"
                                + " @Entity to it, and add it to entities(…), or name another class with"
                                + " targetEntity.",
                        "Lost.outsider: the target Outsider is no entity of this session factory. Add it: entities(…,"
                                + " Outsider.class).",
                        "Lost.raw: the type List does not tell which entity it holds. Write the type arguments, for"
                                + " example List<Order>, or name the entity with @OneToMany(targetEntity = …).",
                        "Lost.rawMap: the type Map does not tell which entity it holds. Write the type arguments, for"
                                + " example Map<Long, Order>, or name the entity with @ManyToMany(targetEntity ="
                                + " …).");
    }

    @Entity
    static class Shapes extends Numbered {
        @ManyToOne
        List<Outsider> one;

        @OneToMany
        ArrayList<Outsider> list;

        @OneToMany
        HashSet<Outsider> set;

        @OneToMany
        HashMap<Long, Outsider> map;

        @ManyToMany
        Outsider single;
    }

    @Test
    void a_declared_type_has_to_fit_the_relationship() {
        String why = ", whose content Rowan cannot replace by a lazy collection. Declare it as ";
        assertThat(mistakes(Shapes.class, Outsider.class))
                .containsExactly(
                        "Shapes.one: @ManyToOne stands on the collection List<Outsider>, but refers to one object."
                                + " Write @OneToMany or @ManyToMany.",
                        "Shapes.list: @OneToMany stands on the type ArrayList<Outsider>" + why + "List<Outsider>.",
                        "Shapes.set: @OneToMany stands on the type HashSet<Outsider>" + why + "Set<Outsider>.",
                        "Shapes.map: @OneToMany stands on the type HashMap<Long, Outsider>" + why
                                + "Map<Long, Outsider>.",
                        "Shapes.single: @ManyToMany stands on the type Outsider" + why + "List, Set or Map.");
    }

    @Entity
    static class Parent extends Numbered {
        @OneToMany(mappedBy = "parnt")
        List<Child> misspelt;

        @OneToMany(mappedBy = "nobody")
        List<Outsider> unanswered;

        @OneToMany(mappedBy = "name")
        List<Child> basic;

        @OneToMany(mappedBy = "outsider")
        List<Child> elsewhere;

        @ManyToMany(mappedBy = "parent")
        List<Child> otherKind;

        @OneToOne(mappedBy = "twin")
        Child twin;
    }

    @Entity
    static class Child extends Numbered {
        String name;

        @ManyToOne
        Parent parent;

        @ManyToOne
        Outsider outsider;

        @OneToOne(mappedBy = "twin")
        Parent twin;
    }

    @Test
    void mapped_by_names_an_owning_attribute_of_the_other_side() {
        assertThat(mistakes(Parent.class, Child.class, Outsider.class))
                .containsExactly(
                        "Parent.twin: mappedBy = \"twin\" names Child.twin, which has mappedBy too, so that no side"
                                + " would keep the relationship. Take mappedBy away on one side.",
                        "Parent.misspelt: mappedBy = \"parnt\" names no attribute of Child. Did you mean \"parent\"?"
                                + " Its attributes that refer to Parent: parent, twin.",
                        "Parent.unanswered: mappedBy = \"nobody\" names no attribute of Outsider. Outsider has no"
                                + " attribute that refers to Parent. Add one with @ManyToOne, or take mappedBy away.",
                        "Parent.basic: mappedBy = \"name\" names Child.name, which is no relationship. Name the"
                                + " attribute of Child that refers to Parent.",
                        "Parent.elsewhere: mappedBy = \"outsider\" names Child.outsider, which refers to Outsider, not"
                                + " to Parent. Name the attribute of Child that refers to Parent.",
                        "Parent.otherKind: mappedBy = \"parent\" names Child.parent, which is a @ManyToOne, but the"
                                + " owner of a @ManyToMany is a @ManyToMany. Change one of the two annotations.",
                        "Child.twin: mappedBy = \"twin\" names Parent.twin, which has mappedBy too, so that no side"
                                + " would keep the relationship. Take mappedBy away on one side.");
    }

    @Entity
    static class Places extends Numbered {
        @ManyToMany
        @JoinColumn(name = "places_id")
        List<Outsider> columnOfMany;

        @OneToMany
        @JoinColumn(name = "places_id")
        @JoinTable(name = "places_outsiders")
        List<Outsider> both;

        @OneToMany(mappedBy = "places")
        @JoinColumn(name = "places_id")
        List<Back> inverseColumn;

        @OneToMany(mappedBy = "places")
        @JoinTable(name = "places_outsiders")
        List<Back> inverseTable;

        @OneToOne(mappedBy = "single")
        @JoinColumn(name = "back_id")
        Back back;

        @ManyToOne
        @JoinTable(name = "places_outsiders")
        Outsider tableOfOne;

        @ManyToMany
        @JoinTable(joinColumns = {@JoinColumn(name = "a"), @JoinColumn(name = "b")})
        List<Outsider> twoColumns;
    }

    @Entity
    static class Back extends Numbered {
        @ManyToOne
        Places places;

        @OneToOne
        Places single;
    }

    @Test
    void a_relationship_is_kept_in_one_place() {
        String inverse =
                " are given, but with mappedBy the other side says where the relationship is kept. Take one" + " away.";
        assertThat(mistakes(Places.class, Back.class, Outsider.class))
                .containsExactlyInAnyOrder(
                        "Places.columnOfMany: @JoinColumn stands on a @ManyToMany, which is kept in a table of its own."
                                + " Write @JoinTable(joinColumns = …) instead.",
                        "Places.both: both @JoinColumn and @JoinTable are given, but the relationship is kept either in"
                                + " a column of the target's table or in a table of its own. Take one away.",
                        "Places.inverseColumn: both mappedBy and @JoinColumn" + inverse,
                        "Places.inverseTable: both mappedBy and @JoinTable" + inverse,
                        "Places.back: both mappedBy and @JoinColumn are given, but with mappedBy the column belongs to"
                                + " the other side. Take one away.",
                        "Places.tableOfOne: @JoinTable stands on a relationship to one, which is kept in a column of"
                                + " the entity's own table. Write @JoinColumn instead.",
                        "Places.twoColumns: @JoinTable has 2 columns for one side, but keys are one column. Write one"
                                + " @JoinColumn.");
    }

    @Entity
    static class Ordered extends Numbered {
        @OneToMany(mappedBy = "owner")
        @OrderBy("nme DESC")
        List<Item> misspelt;

        @OneToMany(mappedBy = "owner")
        @OrderBy("name DOWN")
        List<Item> direction;

        @OneToMany(mappedBy = "owner")
        @OrderBy("owner")
        List<Item> relationship;

        @OneToMany(mappedBy = "owner")
        @MapKey(name = "name")
        List<Item> noMap;

        @OneToMany(mappedBy = "owner")
        @MapKey(name = "name")
        Map<Long, Item> otherKey;

        @OneToMany(mappedBy = "owner")
        @MapKey(name = "label")
        Map<String, Item> noKey;
    }

    @Entity
    static class Item extends Numbered {
        String name;

        @ManyToOne
        Ordered owner;
    }

    @Test
    void order_and_keys_are_attributes_of_the_target() {
        String candidates = " Write one of id, name.";
        assertThat(mistakes(Ordered.class, Item.class))
                .containsExactly(
                        "Ordered.misspelt: @OrderBy names \"nme\", but Item has no such attribute. Did you mean"
                                + " \"name\"?" + candidates,
                        "Ordered.direction: @OrderBy has the part \"name DOWN\", which is no attribute with ASC or"
                                + " DESC. Write for example @OrderBy(\"name ASC, id DESC\").",
                        "Ordered.relationship: @OrderBy names \"owner\", but Item.owner is a relationship."
                                + candidates,
                        "Ordered.noMap: @MapKey stands on List<Item>, which is no map. Declare it as Map, or take"
                                + " @MapKey away.",
                        "Ordered.otherKey: the map's keys are declared as Long, but its key is Item.name of type"
                                + " String. Declare them as String, or name another attribute with @MapKey(name ="
                                + " …).",
                        "Ordered.noKey: @MapKey names \"label\", but Item has no such attribute." + candidates);
    }

    @Entity
    static final class Closed extends Numbered {}

    @Entity
    static sealed class Sealed extends Numbered permits Heir {}

    static final class Heir extends Sealed {}

    @Entity
    static class Guarded extends Numbered {
        String name;

        final String getName() {
            return name;
        }

        final String describe() {
            return "guarded";
        }
    }

    @Entity
    static class Lazy extends Numbered {
        @ManyToOne(fetch = FetchType.LAZY)
        Closed closed;

        @OneToOne(fetch = FetchType.LAZY)
        Sealed sealed;

        @ManyToOne(fetch = FetchType.LAZY)
        Guarded guarded;

        @ManyToOne
        Closed eager;
    }

    @Test
    void the_target_of_a_lazy_relationship_can_be_extended() {
        String remedy = ", so no subclass that loads itself can be made. Take ";
        assertThat(mistakes(Lazy.class, Closed.class, Sealed.class, Guarded.class))
                .containsExactly(
                        "Lazy.closed: the relationship is lazy, but Closed is final" + remedy
                                + "final away, or write fetch = FetchType.EAGER.",
                        "Lazy.sealed: the relationship is lazy, but Sealed is sealed" + remedy
                                + "sealed away, or write fetch = FetchType.EAGER.",
                        "Lazy.guarded: the relationship is lazy, but the method Guarded.getName() is final, so a lazy"
                                + " instance would show it an attribute that is not loaded. Take final away, or write"
                                + " fetch = FetchType.EAGER.");
    }

    @Entity
    static final class Seat extends Numbered {
        @OneToOne(mappedBy = "seat", fetch = FetchType.LAZY)
        Passenger passenger;
    }

    @Entity
    static class Passenger extends Numbered {
        @OneToOne
        Seat seat;
    }

    @Test
    void the_class_of_a_lazy_inverse_side_can_be_extended() {
        assertThat(mistakes(Seat.class, Passenger.class))
                .containsExactly("Seat.passenger: the relationship is lazy, but Seat is final, so no subclass that"
                        + " loads itself can be made. Take final away, or write fetch = FetchType.EAGER.");
    }

    @Entity
    static class Person extends Numbered {
        @ManyToMany
        Set<Person> friends;

        @ManyToMany
        Set<Person> enemies;
    }

    @Test
    void two_relationships_do_not_share_a_join_table() {
        assertThat(mistakes(Person.class))
                .containsExactly("Person.enemies: the table person_person is that of Person.friends too. Give one"
                        + " another name with @JoinTable(name = …), or, if both are the two sides of one relationship,"
                        + " add mappedBy to one.");
    }

    @Entity
    static class Links extends Numbered {
        @ManyToMany
        Set<Links> links;
    }

    @Test
    void the_columns_of_a_join_table_have_names_of_their_own() {
        assertThat(mistakes(Links.class))
                .containsExactly("Links.links: both columns of the join table links_links are named links_id. Give one"
                        + " another name with @JoinTable(joinColumns = @JoinColumn(name = …)).");
    }
}
