package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableMistakesTest {
    @Entity
    static class Crowded extends Numbered {
        String name;

        @Column(name = "NAME")
        String title;

        @ManyToOne
        Crowded parent;

        @ManyToOne
        @JoinColumn(name = "parent_id")
        Crowded other;
    }

    @Test
    void two_attributes_cannot_write_one_column() {
        String why = ", so that a value of one would be overwritten by the other. Give one another name with ";
        String readOnly = ", or make one read-only with insertable = false, updatable = false.";
        assertThat(mistakes(Crowded.class))
                .containsExactly(
                        "Crowded.title: the column crowded.NAME is mapped by Crowded.name too" + why
                                + "@Column(name = …)" + readOnly,
                        "Crowded.other: the column crowded.parent_id is mapped by Crowded.parent too" + why
                                + "@JoinColumn(name = …)" + readOnly);
    }

    @Entity
    static class Typed extends Numbered {
        @Column(name = "parent_id", insertable = false, updatable = false)
        String parentKey;

        @ManyToOne
        Typed parent;
    }

    @Test
    void two_attributes_of_one_column_have_one_type() {
        assertThat(mistakes(Typed.class))
                .containsExactly("Typed.parent: the column typed.parent_id is mapped by Typed.parentKey too, as VARCHAR"
                        + " there and as BIGINT here. Declare both with the same type.");
    }

    @Entity
    static class Elsewhere extends Numbered {
        @Column(table = "details")
        String text;

        @Column(options = "collate nocase")
        String name;
    }

    @Test
    void a_column_is_in_the_entity_s_table_and_options_follow_a_definition() {
        assertThat(mistakes(Elsewhere.class))
                .containsExactly(
                        "Elsewhere.text: the column is put into the table details, but an entity has one table here."
                                + " Take `table` away, or map the other table as an entity and refer to it with"
                                + " @OneToOne.",
                        "Elsewhere.name: the column has options (\"collate nocase\") but no columnDefinition to append"
                                + " them to. Write the type and the options as columnDefinition.");
    }

    @Entity
    @Table(
            options = "engine = memory",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "one_name",
                            columnNames = {"nmae", "id"}),
            indexes = {
                @Index(columnList = "title"),
                @Index(name = "by_name", columnList = "name DOWN, id"),
            })
    static class Indexed extends Numbered {
        String name;
    }

    @Test
    void constraints_and_indexes_name_columns_of_the_table() {
        assertThat(mistakes(Indexed.class))
                .containsExactly(
                        "Indexed: the unique constraint \"one_name\" names the column \"nmae\", but the table indexed"
                                + " has none of that name. Did you mean \"name\"? It has id, name.",
                        "Indexed: the index names the column \"title\", but the table indexed has none of that name."
                                + " It has id, name.",
                        "Indexed: the index \"by_name\" has the part \"name DOWN\", which is no column with ASC or"
                                + " DESC. Write for example \"name ASC\", \"id DESC\" or \"lower(name)\", and other"
                                + " expressions in a migration.",
                        "Indexed: @Table has options (\"engine = memory\"), which are not supported. Write them in a"
                                + " migration.");
    }

    @Entity
    @Table(name = "people")
    static class Person extends Numbered {}

    @Entity(name = "Person")
    @Table(name = "PEOPLE")
    static class Human extends Numbered {}

    @Test
    void tables_and_entities_have_names_of_their_own() {
        assertThat(mistakes(Person.class, Human.class))
                .containsExactly(
                        "Human: the entity is named Person, and so is " + Person.class.getName()
                                + ". Give one another name with @Entity(name = …).",
                        "Human: the table PEOPLE is that of Person too. Give one another name with @Table(name ="
                                + " …).");
    }

    @Entity
    static class Referring extends Numbered {
        @ManyToOne
        @JoinColumn(referencedColumnName = "name")
        Person person;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = "on update set default"))
        Person updated;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Person loose;

        @OneToMany
        @JoinColumn(name = "referring_id", referencedColumnName = "code")
        List<Person> people;
    }

    @Test
    void a_foreign_key_refers_to_the_id_and_may_cascade_only() {
        String why = "\", but foreign keys refer to the target's id, which is ";
        String remedy = ". Take referencedColumnName away, or make that column the @Id.";
        assertThat(mistakes(Referring.class, Person.class))
                .containsExactly(
                        "Referring.person: referencedColumnName is \"name" + why + "people.id" + remedy,
                        "Referring.updated: the foreign key's definition \"on update set default\" says something other"
                                + " than `on delete cascade`, `on delete set null` or `on update cascade`, which is all"
                                + " that is understood. Write one of them, or @ForeignKey(ConstraintMode.NO_CONSTRAINT) and the constraint"
                                + " in a migration.",
                        "Referring.people: referencedColumnName is \"code" + why + "referring.id" + remedy);
    }
}
