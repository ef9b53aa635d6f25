package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.asc;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.ReservedWords;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Update;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any name can be mapped: reserved words, capitals, blanks, quotes (semantics, rule 31). */
abstract class NameCompliance extends Compliance {
    /** A table, a column and an alias of that name are created, written, read, ordered by and dropped. */
    private void useEverywhere(String name) {
        Column column = Column.of(name, type(Long.class), true);
        Table table = Table.of(name, List.of(column));
        ColumnReference plain = new ColumnReference(null, name);
        database().create(table);
        for (long value = 1; value <= 2; value++) {
            update(insert(table, 1, name), value);
        }
        update(new Update(table, null, List.of(new Assignment(column, whole(0))), eq(plain, whole(1))), 3L, 1L);
        SqlSelect select = SqlSelect.of(
                        List.of(new Item(new ColumnReference(name, name), name)), Words.of(table, name), null)
                .orderedBy(List.of(asc(new ColumnReference(name, name))));
        assertThat(column(Long.class, select)).as(name).containsExactly(2L, 3L);
        assertThat(update(new Delete(table, null, null))).isEqualTo(2);
        database().run(dialect().schemaRenderer().dropTable(table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "user_2",
                "userId",
                "USERS",
                "Users",
                "first name",
                "a-b",
                "a.b",
                "1st",
                "_id",
                "naïve",
                "用户",
                "a'b",
                "a;drop table users--",
                "$x",
                "#x",
                "a\\b",
                "a\"b",
                "\"quoted\"",
                "a`b",
                "[a]",
                "x\" int); drop table y; --"
            })
    void a_name_of_any_characters_is_one_name(String name) {
        useEverywhere(name);
    }

    @Test
    void every_word_that_the_database_or_the_standard_reserves_can_be_a_name() throws SQLException {
        Set<String> words = new TreeSet<>(ReservedWords.STANDARD);
        String more = database().connection().getMetaData().getSQLKeywords();
        if (!more.isBlank()) {
            words.addAll(List.of(more.toLowerCase(Locale.ROOT).split("[,\\s]+")));
        }
        List<String> broken = new ArrayList<>();
        for (String word : words) {
            tryEverywhere(word, broken);
        }
        assertThat(broken).as("words that need quotes and get none").isEmpty();
    }

    /** All are tried before the test fails, so that one run tells them all. */
    private void tryEverywhere(String word, List<String> broken) {
        try {
            useEverywhere(word);
        } catch (RuntimeException | AssertionError e) {
            broken.add(word);
        }
    }

    @Test
    void a_plain_name_is_found_by_sql_written_by_hand() {
        Table table = Table.of("customers", List.of(Column.of("full_name", type(String.class), true)));
        database().create(table);
        update(insert(table, 1, "full_name"), "Ada");

        assertThat(database().rows(List.of(String.class), "SELECT Full_Name FROM customers"))
                .containsExactly(List.of("Ada"));
    }

    @Test
    void the_catalog_spells_names_as_the_dialect_says() throws SQLException {
        Table plain = Table.of("plain_name", List.of(Column.of("id", type(Long.class), true)));
        Table odd = Table.of("Odd name", List.of(Column.of("id", type(Long.class), true)));
        database().create(plain, odd);
        List<String> stored = tables();

        for (String name : List.of("plain_name", "Odd name")) {
            assertThat(stored).anyMatch(each -> dialect().identifiers().matches(name, each));
            assertThat(stored)
                    .anyMatch(each -> dialect().identifiers().mapped(each).equalsIgnoreCase(name));
        }
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        String[] kinds = {"TABLE", "BASE TABLE"};
        try (ResultSet tables = database().connection().getMetaData().getTables(null, null, null, kinds)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
