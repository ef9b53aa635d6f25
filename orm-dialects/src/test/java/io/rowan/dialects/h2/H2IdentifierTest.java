package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.ReservedWords;
import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Update;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain names stand as they are, all others in quotes, the same way everywhere (docs: semantics, rule 31). */
class H2IdentifierTest {
    private static final Identifiers IDENTIFIERS = TestDatabase.DIALECT.identifiers();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @ParameterizedTest
    @ValueSource(strings = {"users", "user_id", "a", "a1", "x_", "customer_2_address"})
    void a_plain_name_stands_without_quotes(String name) {
        assertThat(IDENTIFIERS.quote(name)).isEqualTo(name);
        assertThat(IDENTIFIERS.stored(name)).isEqualTo(name.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "order",
                "value",
                "key",
                "limit",
                "ilike", // reserved
                "userId",
                "USERS",
                "Users", // not in small letters
                "first name",
                "a-b",
                "a.b",
                "1st",
                "_id",
                "naïve",
                "用户",
                "a'b",
                "a;drop table users--",
                "😀",
                "$x",
                "#x",
                "\\"
            })
    void any_other_name_is_quoted(String name) {
        assertThat(IDENTIFIERS.quote(name)).isEqualTo('"' + name + '"');
        assertThat(IDENTIFIERS.stored(name)).isEqualTo(name);
        useEverywhere(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "\"", "\"quoted\"", "x\" int); drop table users; --"})
    void a_quote_in_a_name_is_doubled(String name) {
        assertThat(IDENTIFIERS.quote(name)).isEqualTo('"' + name.replace("\"", "\"\"") + '"');
        useEverywhere(name);
    }

    /** A table, a column and an alias of that name are created, written, read, ordered by and dropped. */
    private void useEverywhere(String name) {
        Column column = Column.of(name, type(Long.class), true);
        Table table = Table.of(name, List.of(column));
        database.create(table);
        database.update(insert(table, 2, name), 1L, 2L);
        database.update(
                new Update(
                        table,
                        null,
                        List.of(new Assignment(column, whole(0))),
                        eq(new ColumnReference(null, name), whole(1))),
                3L,
                1L);
        SqlSelect select = SqlSelect.of(
                        List.of(new Item(new ColumnReference(name, name), name)),
                        new Relation.TableRelation(table, name),
                        null)
                .orderedBy(List.of(asc(new ColumnReference(null, name))));
        assertThat(database.column(select)).as(name).containsExactly(2L, 3L);
        assertThat(database.update(new Delete(table, null, null))).isEqualTo(2);
        database.run(TestDatabase.DIALECT.schemaRenderer().dropTable(table));
    }

    @Test
    void every_word_that_the_database_or_the_standard_reserves_can_be_a_name() throws SQLException {
        Set<String> words = new TreeSet<>(ReservedWords.STANDARD);
        try (Connection connection = database.dataSource().getConnection()) {
            String more = connection.getMetaData().getSQLKeywords();
            words.addAll(ReservedWords.of(more.toLowerCase(Locale.ROOT).replace(',', ' ')));
        }
        assertThat(words).hasSizeGreaterThan(300).contains("qualify", "user");
        words.forEach(this::useEverywhere);
    }

    @Test
    void a_plain_name_is_found_by_sql_written_by_hand() {
        Table table = Table.of("customers", List.of(Column.of("full_name", type(String.class), true)));
        database.create(table);
        database.update(insert(table, 1, "full_name"), "Ada");

        assertThat(database.column("SELECT Full_Name FROM Customers")).containsExactly("Ada");
    }

    @Test
    void names_that_differ_in_case_only_are_two() {
        Table table = Table.of(
                "t", List.of(Column.of("name", type(String.class), true), Column.of("Name", type(String.class), true)));
        database.create(table);
        database.update(insert(table, 1, "name", "Name"), "plain", "quoted");

        assertThat(database.rows("select name, \"Name\" from t")).containsExactly(List.of("plain", "quoted"));
    }

    @Test
    void a_schema_is_quoted_apart_from_the_name() {
        assertThat(IDENTIFIERS.qualified("shop", "users")).isEqualTo("shop.users");
        assertThat(IDENTIFIERS.qualified("my.shop", "order")).isEqualTo("\"my.shop\".\"order\"");
        assertThat(IDENTIFIERS.qualified(null, "users")).isEqualTo("users");
    }

    @Test
    void a_name_of_the_catalog_is_mapped_back() {
        assertThat(IDENTIFIERS.mapped("USERS")).isEqualTo("users");
        assertThat(IDENTIFIERS.mapped("Users")).isEqualTo("Users");
        assertThat(IDENTIFIERS.mapped("ORDER")).isEqualTo("ORDER");
        assertThat(IDENTIFIERS.mapped("order")).isEqualTo("order");
        assertThat(IDENTIFIERS.matches("users", "USERS")).isTrue();
        assertThat(IDENTIFIERS.matches("users", "users")).isFalse();
        assertThat(IDENTIFIERS.matches("order", "order")).isTrue();
    }

    @Test
    void a_name_may_be_as_long_as_the_database_allows() {
        useEverywhere("x".repeat(256));
        assertThatThrownBy(() -> IDENTIFIERS.quote("x".repeat(257)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("257 characters, but the database takes 1 to 256")
                .hasMessageContaining("@Column(name");
        assertThatThrownBy(() -> IDENTIFIERS.quote("")).isInstanceOf(MappingException.class);
    }
}
