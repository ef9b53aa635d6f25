package io.rowan.metadata;

import static io.rowan.metadata.Reads.mapping;
import static io.rowan.metadata.Reads.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.Relationship;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToManyAttribute.Kind;
import io.rowan.mapping.ToManyAttribute.Link;
import io.rowan.mapping.ToManyAttribute.OrderTerm;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.metadata.Reads.Numbered;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelationshipMappingTest {
    @Entity
    static class Passport extends Numbered {
        @OneToOne(
                optional = false,
                orphanRemoval = true,
                cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
        Person holder;
    }

    @Entity
    static class Person extends Numbered {
        String name;

        @OneToOne(mappedBy = "holder", fetch = FetchType.LAZY)
        Passport passport;

        @OneToMany
        List<Passport> former;

        @ManyToMany
        @JoinTable(
                name = "knows",
                joinColumns = @JoinColumn(name = "who"),
                inverseJoinColumns = @JoinColumn(name = "whom"),
                indexes = @Index(columnList = "whom"))
        Set<Person> known;

        @ManyToMany(mappedBy = "known")
        Collection<Person> knownBy;

        @ManyToMany
        Set<Club> clubs;
    }

    @Entity
    static class Club extends Numbered {
        String motto;

        @ManyToMany(mappedBy = "clubs")
        @OrderBy("name DESC, id")
        List<Person> members;

        @ManyToMany
        @JoinTable(name = "guests")
        @OrderBy
        @MapKey(name = "name")
        Map<String, Person> guests;

        @OneToMany
        @JoinColumn(name = "club_id", nullable = false)
        Map<Long, Room> rooms;

        @ManyToOne(targetEntity = Person.class)
        Object chair;
    }

    @Entity
    static class Room extends Numbered {}

    private final EntityMappings mappings = read(Passport.class, Person.class, Club.class, Room.class);
    private final EntityMapping passports = mappings.get(Passport.class);
    private final EntityMapping persons = mappings.get(Person.class);
    private final EntityMapping clubs = mappings.get(Club.class);

    private static ToManyAttribute many(EntityMapping mapping, String name) {
        return (ToManyAttribute) mapping.attribute(name);
    }

    private static ToOneAttribute one(EntityMapping mapping, String name) {
        return (ToOneAttribute) mapping.attribute(name);
    }

    private Table table(String name) {
        return mappings.schema().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_one_to_one_has_a_unique_foreign_key_on_its_owning_side() {
        ToOneAttribute holder = one(passports, "holder");
        ToOneAttribute passport = one(persons, "passport");

        assertThat(holder.owning()).isTrue();
        assertThat(holder.foreignKeyColumn().name()).isEqualTo("holder_id");
        assertThat(holder.foreignKeyColumn().nullable()).isFalse();
        assertThat(passports.table().uniqueKeys())
                .containsExactly(new UniqueKey("uk_passport_holder_id", List.of("holder_id")));
        assertThat(passport.owning()).isFalse();
        assertThat(passport.otherSide()).isSameAs(holder);
        assertThat(holder.otherSide()).isSameAs(passport);
    }

    @Test
    void cascades_orphans_and_fetching_are_as_written() {
        Relationship holder = one(passports, "holder").relationship();

        assertThat(holder.cascades()).containsExactlyInAnyOrder(CascadeType.PERSIST, CascadeType.REMOVE);
        assertThat(holder.cascades(CascadeType.REMOVE)).isTrue();
        assertThat(holder.cascades(CascadeType.MERGE)).isFalse();
        assertThat(holder.orphanRemoval()).isTrue();
        assertThat(holder.eager()).isTrue();
        assertThat(one(persons, "passport").relationship().eager()).isFalse();
        assertThat(many(persons, "clubs").relationship().eager()).isFalse();
        assertThat(many(persons, "clubs").relationship().cascades()).isEmpty();
        assertThat(many(persons, "clubs").relationship().orphanRemoval()).isFalse();
    }

    @Test
    void a_join_table_is_named_after_both_tables_and_its_columns_after_both_sides() {
        Table joined = table("person_club");

        assertThat(joined.columns()).extracting(Column::name).containsExactly("members_id", "clubs_id");
        assertThat(joined.columns()).noneMatch(Column::nullable);
        assertThat(joined.primaryKey()).containsExactly("members_id", "clubs_id");
        assertThat(joined.foreignKeys())
                .extracting(ForeignKey::name, ForeignKey::targetTable)
                .containsExactly(
                        tuple("fk_person_club_members_id", "person"), tuple("fk_person_club_clubs_id", "club"));
    }

    @Test
    void a_one_way_one_to_many_without_a_column_has_a_join_table_with_each_target_once() {
        Table joined = table("person_passport");

        assertThat(joined.columns()).extracting(Column::name).containsExactly("person_id", "former_id");
        assertThat(joined.uniqueKeys())
                .containsExactly(new UniqueKey("uk_person_passport_former_id", List.of("former_id")));
    }

    @Test
    void both_sides_see_one_join_table_each_from_its_own_end() {
        Link.JoinTableLink own = (Link.JoinTableLink) many(persons, "known").link();
        Link.JoinTableLink inverse =
                (Link.JoinTableLink) many(persons, "knownBy").link();

        assertThat(own.table().name()).isEqualTo("knows");
        assertThat(own.ownColumn().name()).isEqualTo("who");
        assertThat(own.targetColumn().name()).isEqualTo("whom");
        assertThat(inverse).isEqualTo(new Link.JoinTableLink(own.table(), own.targetColumn(), own.ownColumn()));
        assertThat(own.table().indexes()).extracting(index -> index.name()).containsExactly("ix_knows_whom");
    }

    @Test
    void a_collection_with_a_join_column_owns_a_foreign_key_in_the_target_s_table() {
        Link.ForeignKeyLink link = (Link.ForeignKeyLink) many(clubs, "rooms").link();
        Table rooms = table("room");

        assertThat(link.owner()).isNull();
        assertThat(link.column()).isEqualTo(rooms.column("club_id"));
        assertThat(link.column().nullable()).isFalse();
        assertThat(rooms.foreignKeys()).extracting(ForeignKey::targetTable).containsExactly("club");
        assertThat(mappings.get(Room.class).attribute("club_id")).isNull();
    }

    @Test
    void the_declared_type_gives_the_kind_of_the_collection() {
        assertThat(many(persons, "former").shape().kind()).isEqualTo(Kind.LIST);
        assertThat(many(persons, "known").shape().kind()).isEqualTo(Kind.SET);
        assertThat(many(persons, "knownBy").shape().kind()).isEqualTo(Kind.LIST);
        assertThat(many(clubs, "guests").shape().kind()).isEqualTo(Kind.MAP);
    }

    @Test
    void order_by_gives_terms_and_without_text_the_id() {
        assertThat(many(clubs, "members").shape().orderBy())
                .containsExactly(new OrderTerm("name", true), new OrderTerm("id", false));
        assertThat(many(clubs, "guests").shape().orderBy()).containsExactly(new OrderTerm("id", false));
        assertThat(many(persons, "clubs").shape().orderBy()).isEmpty();
    }

    @Test
    void a_map_s_key_is_the_named_attribute_or_the_id() {
        assertThat(many(clubs, "guests").shape().mapKey()).isEqualTo("name");
        assertThat(many(clubs, "rooms").shape().mapKey()).isEqualTo("id");
        assertThat(many(persons, "clubs").shape().mapKey()).isNull();
    }

    @Test
    void the_target_may_be_named_beside_the_type() {
        assertThat(one(clubs, "chair").target()).isSameAs(persons);
        assertThat(clubs.table().column("chair_id").type())
                .isSameAs(persons.table().column("id").type());
    }

    @Test
    void join_tables_come_after_the_entities_tables() {
        assertThat(mappings.schema().tables())
                .extracting(Table::name)
                .containsExactly(
                        "passport", "person", "club", "room", "person_passport", "knows", "person_club", "guests");
    }

    @Entity
    static class Parent extends Numbered {
        @OneToMany
        @JoinColumn(name = "parent_id")
        List<Child> children;
    }

    @Entity
    static class Child extends Numbered {
        @ManyToOne
        Parent parent;
    }

    @Test
    void a_collection_on_a_column_that_the_target_maps_too_is_its_inverse_side() {
        EntityMapping parents = mapping(Parent.class, Child.class);
        ToManyAttribute children = many(parents, "children");

        assertThat(children.relationship().mappedBy()).isEqualTo("parent");
        assertThat(children.otherSide()).isSameAs(children.target().attribute("parent"));
        assertThat(children.target().table().foreignKeys()).hasSize(1);
    }
}
