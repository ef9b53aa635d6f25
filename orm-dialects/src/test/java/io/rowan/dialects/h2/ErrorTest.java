package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.ShopTables.ORDERS;
import static io.rowan.dialects.h2.ShopTables.USERS;
import static io.rowan.dialects.h2.Tree.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.DataException;
import io.rowan.error.DatabaseException;
import io.rowan.error.IntegrityException;
import io.rowan.error.IntegrityException.Kind;
import io.rowan.error.QueryTimeoutException;
import io.rowan.error.SqlSyntaxException;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.schema.Check;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.Native;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses arrives as ours, with names and without values. */
class ErrorTest {
    private static final String SECRET = "sekret";
    private static final Column.Size FIVE = new Column.Size(5, 0, 0);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    /** Runs what must fail, and looks for the values in everything that we say ourselves. */
    private <E extends DatabaseException> E failure(Class<E> type, SqlStatement statement, @Nullable Object... values) {
        E failure = catchThrowableOfType(type, () -> database.update(statement, values));
        assertThat(failure).isNotNull();
        assertThat(failure.getCause()).isInstanceOf(SQLException.class);
        assertThat(failure.sql()).isEqualTo(TestDatabase.text(statement));
        assertThat(failure.getMessage())
                .contains(TestDatabase.text(statement))
                .contains("SQLSTATE " + failure.sqlState() + ", vendor code " + failure.vendorCode())
                .doesNotContain(SECRET)
                .doesNotContain("987654");
        assertThat(failure.details().toString()).doesNotContain(SECRET).doesNotContain("987654");
        return failure;
    }

    private static void names(IntegrityException failure, Kind kind, @Nullable String... names) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(new @Nullable String[] {failure.constraint(), failure.table(), failure.column()})
                .containsExactly(names);
    }

    @Test
    void a_unique_constraint_is_named_with_table_and_column() {
        database.update(insert(USERS, 1, "name", "email"), "x", SECRET);
        IntegrityException failure = failure(IntegrityException.class, insert(USERS, 1, "name", "email"), "y", SECRET);

        names(failure, Kind.UNIQUE, "uq_users_email", "users", "email");
        assertThat(failure)
                .hasMessageStartingWith("A row with the same key is there already: unique constraint uq_users_email"
                        + " of table users, column email violated (SQLSTATE 23505, vendor code 23505;");
    }

    @Test
    void a_unique_constraint_of_several_columns_names_no_column() {
        IntegrityException failure = failure(
                IntegrityException.class, insert(ORDERS, 1, "user_id", "code", "total"), 1L, "A1", BigDecimal.ONE);

        names(failure, Kind.UNIQUE, "uq_orders_code", "orders", null);
    }

    @Test
    void a_primary_key_is_a_unique_constraint() {
        IntegrityException failure = failure(IntegrityException.class, insert(USERS, 1, "id", "name"), 1L, SECRET);

        assertThat(failure.kind()).isEqualTo(Kind.UNIQUE);
        assertThat(failure.table()).isEqualTo("users");
        assertThat(failure.column()).isEqualTo("id");
    }

    @Test
    void a_unique_index_is_named() {
        Table table = Table.of("codes", List.of(Column.of("code", type(String.class), true)));
        Index index = new Index("ix_codes", List.of(new Index.Part("code", false)), true, null, List.of());
        database.create(table);
        database.run(TestDatabase.DIALECT.schemaRenderer().createIndex(table, index));
        database.update(insert(table, 1, "code"), SECRET);

        names(
                failure(IntegrityException.class, insert(table, 1, "code"), SECRET),
                Kind.UNIQUE,
                "ix_codes",
                "codes",
                "code");
    }

    /** Names with blanks, colons, brackets and quotes, in a schema of such a name. */
    @ParameterizedTest
    @ValueSource(
            strings = {"userId", "order", "an odd one", "a: b", "a.b (c)", "a\"b", "\"a\"", "a ON B(C", "NAME TEXT"})
    void names_arrive_as_they_are_mapped(String name) {
        Table table = oddTable(name);
        Column column = table.column(name);
        database.run("create schema " + TestDatabase.DIALECT.identifiers().quote(name));
        database.create(table);
        Insert insert = insert(table, 1, "id", name);
        database.update(insert(USERS, 1, "name", "email"), "Di", "ab");
        database.update(insert, 1L, "ab");

        names(failure(IntegrityException.class, insert, 1L, "ab"), Kind.UNIQUE, name + "_uq", name, name);
        names(failure(IntegrityException.class, insert, 1L, null), Kind.NOT_NULL, null, null, name);
        names(failure(IntegrityException.class, insert, 1L, "!"), Kind.CHECK, name + "_ck", null, null);
        names(failure(IntegrityException.class, insert, 1L, "x"), Kind.FOREIGN_KEY, name + "_fk", name, name);
        assertThat(failure(DataException.class, insert, 1L, SECRET).details().column())
                .isEqualTo(column.name());
    }

    /** A text of at most five characters that refers to the email of a user. */
    private static Table oddTable(String name) {
        return new Table(
                name,
                name,
                List.of(Column.of("id", type(Long.class), false), ShopTables.sized(name, String.class, FIVE)),
                List.of(),
                List.of(new ForeignKey(
                        name + "_fk",
                        List.of(name),
                        "users",
                        "public",
                        List.of("email"),
                        ForeignKey.OnDelete.NO_ACTION,
                        ForeignKey.OnUpdate.NO_ACTION)),
                List.of(new UniqueKey(name + "_uq", List.of(name))),
                List.of(),
                List.of(new Check(
                        name + "_ck", TestDatabase.DIALECT.identifiers().quote(name) + " <> '!'")),
                null);
    }

    @Test
    void an_index_that_runs_downwards_names_its_column() {
        database.run("update users set age = id", "create unique index ix on users (age desc)");
        names(
                failure(IntegrityException.class, insert(USERS, 1, "name", "age"), SECRET, 1),
                Kind.UNIQUE,
                "ix",
                "users",
                "age");
    }

    @Test
    void a_whole_number_that_is_too_large_names_its_column() {
        Native insert = new Native(List.of("insert into users (name, age) values ('x', ", ")"), List.of(whole(0)));

        assertThat(failure(DataException.class, insert, 98765432100L).details().column())
                .isEqualTo("age");
    }

    /** The driver answers in the language of the machine. */
    @Test
    void names_are_found_in_any_language() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.GERMAN, Locale.JAPANESE, Locale.FRENCH, Locale.ENGLISH)) {
                Locale.setDefault(locale);
                names(
                        failure(IntegrityException.class, insert(USERS, 1, "name"), (Object) null),
                        Kind.NOT_NULL,
                        null,
                        null,
                        "name");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_missing_row_is_a_violated_foreign_key() {
        IntegrityException failure = failure(
                IntegrityException.class, insert(ORDERS, 1, "user_id", "code", "total"), 987654L, "Z", BigDecimal.ONE);

        names(failure, Kind.FOREIGN_KEY, "fk_orders_user", "orders", "user_id");
        assertThat(failure).hasMessageStartingWith("The row referred to is missing, or the row is still referred to:");
    }

    @Test
    void a_row_still_referred_to_is_a_violated_foreign_key() {
        IntegrityException failure =
                failure(IntegrityException.class, new Delete(USERS, null, eq(col("id"), whole(0))), 3L);

        names(failure, Kind.FOREIGN_KEY, "fk_orders_user", "orders", "user_id");
    }

    @Test
    void a_missing_value_names_its_column() {
        IntegrityException failure = failure(IntegrityException.class, insert(USERS, 1, "name", "email"), null, SECRET);

        names(failure, Kind.NOT_NULL, null, null, "name");
        assertThat(failure).hasMessageStartingWith("A value is missing: not-null constraint, column name violated");
    }

    @Test
    void a_check_is_named() {
        IntegrityException failure =
                failure(IntegrityException.class, insert(USERS, 1, "name", "age"), SECRET, -987654);

        names(failure, Kind.CHECK, "ck_users_age", null, null);
        assertThat(failure).hasMessageStartingWith("A value is not allowed: check constraint ck_users_age violated");
    }

    @Test
    void a_text_that_is_too_long_names_its_column() {
        DataException failure =
                failure(DataException.class, insert(ORDERS, 1, "user_id", "code", "total"), 1L, SECRET, BigDecimal.ONE);

        assertThat(failure.details().column()).isEqualTo("code");
        assertThat(failure).hasMessageStartingWith("A value does not fit column code (SQLSTATE 22001");
    }

    @Test
    void a_number_that_is_too_large_is_a_data_error() {
        DataException failure = failure(
                DataException.class,
                insert(ORDERS, 1, "user_id", "code", "total"),
                1L,
                "Z",
                new BigDecimal("98765400000000.00"));

        assertThat(failure.sqlState()).startsWith("22");
    }

    @Test
    void a_text_that_is_no_number_is_a_data_error() {
        Native cast = new Native(List.of("update users set age = cast(", " as integer)"), List.of(text(0)));

        assertThat(failure(DataException.class, cast, SECRET).details().column())
                .isNull();
    }

    /** Names are looked for where the database puts them, never in a value that looks like one. */
    @Test
    void a_value_that_looks_like_the_words_of_the_database_is_not_taken_for_a_name() {
        String trap = "column \"" + SECRET + "\"";
        Native cast = new Native(List.of("update users set age = cast(", " as integer)"), List.of(text(0)));
        failure(DataException.class, cast, trap);

        Table codes = new Table(
                "codes",
                null,
                List.of(Column.of("code", type(String.class), false)),
                List.of("code"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Check("ck", "code not like '%!'")),
                null);
        database.create(codes);
        for (String value : List.of(trap, "\"" + SECRET + ": ", "a\" ON " + SECRET + "(" + SECRET, SECRET + ": x")) {
            database.update(insert(codes, 1, "code"), value);
            failure(IntegrityException.class, insert(codes, 1, "code"), value);
            failure(IntegrityException.class, insert(codes, 1, "code"), value + "!");
            failure(DataException.class, insert(ORDERS, 1, "user_id", "code", "total"), 1L, value, BigDecimal.ONE);
        }
    }

    @Test
    void a_statement_that_is_not_understood_is_a_syntax_error() {
        Parameter secret = text(0);
        for (String words : List.of("selectt ", "update users set nonsense = ", "delete from nowhere where x = ")) {
            SqlSyntaxException failure =
                    failure(SqlSyntaxException.class, new Native(List.of(words, ""), List.of(secret)), SECRET);
            assertThat(failure.sqlState()).startsWith("42");
        }
    }

    @Test
    void a_statement_that_runs_too_long_is_cancelled() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(RenderedSql.of("set query_timeout 20"), new @Nullable Object[0]);
            RenderedSql endless =
                    RenderedSql.of("select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b"
                            + " where mod(a.x * b.x, 7) = 3");
            QueryTimeoutException failure = catchThrowableOfType(
                    QueryTimeoutException.class,
                    () -> transaction.query(endless, new @Nullable Object[0], TestDatabase::read));
            assertThat(failure).hasMessageStartingWith("The statement was cancelled or took longer than its time-out");
            assertThat(failure.sql()).isEqualTo(endless.text());
        }
    }
}
