package io.rowan.metadata;

import static io.rowan.metadata.Reads.mapping;
import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.annotation.TableIndex;
import io.rowan.metadata.Reads.Numbered;
import io.rowan.schema.Index;
import io.rowan.schema.Index.Letters;
import io.rowan.schema.Index.Part;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableIndexTest {
    @MappedSuperclass
    @TableIndex(columns = "createdBy")
    static class Signed extends Numbered {
        String createdBy;
    }

    @Entity
    @TableIndex(columns = "lower(lastName)", unique = true)
    @TableIndex(
            columns = {"UPPER( city ) desc", "friend"},
            name = "by_city")
    @TableIndex(
            columns = {"last_name", "createdBy DESC"},
            where = " city is not null ",
            include = {"city", "friend"})
    static class Person extends Signed {
        String lastName;
        String city;

        @ManyToOne
        Person friend;
    }

    @Test
    void indexes_are_of_columns_of_their_letters_and_of_conditions() {
        assertThat(mapping(Person.class).table().indexes())
                .containsExactly(
                        new Index(
                                "ix_person_created_by", List.of(new Part("created_by", false)), false, null, List.of()),
                        new Index(
                                "ix_person_lower_last_name",
                                List.of(new Part("last_name", false, Letters.LOWER)),
                                true,
                                null,
                                List.of()),
                        new Index(
                                "by_city",
                                List.of(new Part("city", true, Letters.UPPER), new Part("friend_id", false)),
                                false,
                                null,
                                List.of()),
                        new Index(
                                "ix_person_last_name_created_by",
                                List.of(new Part("last_name", false), new Part("created_by", true)),
                                false,
                                "city is not null",
                                List.of("city", "friend_id")));
    }

    @Entity
    @TableIndex(columns = "nmae")
    @TableIndex(columns = "name", include = "agee")
    @TableIndex(columns = {"abs(age)", "name down", "lower(name"})
    @TableIndex(columns = "age", where = "age > 5")
    @TableIndex(columns = "age", where = "age > 9")
    static class Wrong extends Numbered {
        String name;
        int age;
    }

    @Test
    void mistakes_are_told_with_what_to_write() {
        String remedy = "\", which is no column with ASC or DESC. Write for example \"name ASC\", \"id DESC\" or"
                + " \"lower(name)\", and other expressions in a migration.";
        String has = " It has id, name, age.";
        assertThat(mistakes(Wrong.class))
                .containsExactly(
                        "Wrong: the index names the column \"nmae\", but the table wrong has none of that name. Did you mean"
                                + " \"name\"?" + has,
                        "Wrong: the index names the column \"agee\", but the table wrong has none of that name. Did you mean"
                                + " \"age\"?" + has,
                        "Wrong: the index has the part \"abs(age)" + remedy,
                        "Wrong: the index has the part \"name down" + remedy,
                        "Wrong: the index has the part \"lower(name" + remedy,
                        "Wrong: two indexes are called \"ix_wrong_age\". Give one of them another name with name = ….");
    }
}
