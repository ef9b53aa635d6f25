package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.ShopTables.USERS;
import static io.rowan.dialects.h2.TestDatabase.DIALECT;
import static io.rowan.dialects.h2.TestDatabase.rendered;
import static io.rowan.dialects.h2.Tree.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.FlushException;
import io.rowan.error.IntegrityException;
import io.rowan.jdbc.GeneratedColumns;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.sql.SqlStatement.Native;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database makes for new rows comes back to the right ones. */
class GeneratedKeysTest {
    private static final RenderedSql NEW_USER = rendered(insert(USERS, 1, "name", "email"));
    private static final GeneratedColumns ID = new GeneratedColumns(List.of("id"), List.of(type(Long.class)));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /** The dialect as it would be if its driver gave keys in another way. */
    record GivingKeys(KeyRetrieval keys) implements Altered {
        @Override
        public InsertStrategy inserts() {
            return new InsertStrategy(keys, 1, 100, false);
        }
    }

    @BeforeEach
    void create() {
        ShopTables.create(database);
    }

    private static List<@Nullable Object[]> sets(String... names) {
        List<@Nullable Object[]> sets = new ArrayList<>();
        for (String name : names) {
            sets.add(new @Nullable Object[] {name, name + "@x.org"});
        }
        return sets;
    }

    private Map<Object, Object> idsByName() {
        Map<Object, Object> ids = new TreeMap<>();
        database.rows("select name, id from users").forEach(row -> ids.put(String.valueOf(row.get(0)), row.get(1)));
        return ids;
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERATED_KEYS_BATCH", "GENERATED_KEYS_SINGLE"})
    void keys_come_in_order_of_the_sets(KeyRetrieval keys) {
        String[] names = IntStream.range(0, 50).mapToObj(i -> "u" + i * 7 % 50).toArray(String[]::new);
        List<@Nullable Object[]> generated;
        try (JdbcTransaction transaction = database.transaction(new GivingKeys(keys))) {
            generated = transaction.insertGenerated(NEW_USER, sets(names), ID);
            transaction.commit();
        }
        Map<Object, Object> ids = idsByName();
        assertThat(generated).hasSize(50);
        for (int i = 0; i < names.length; i++) {
            assertThat(generated.get(i)).containsExactly(ids.get(names[i]));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERATED_KEYS_BATCH", "GENERATED_KEYS_SINGLE"})
    void another_number_of_keys_than_rows_is_an_error(KeyRetrieval keys) {
        RenderedSql doubling = rendered(
                new Native(List.of("insert into users (name) select ", " from system_range(1, 2)"), List.of(text(0))));
        try (JdbcTransaction transaction = database.transaction(new GivingKeys(keys))) {
            assertThatThrownBy(() -> transaction.insertGenerated(doubling, sets("Ada", "Bob"), ID))
                    .isInstanceOf(FlushException.class)
                    .hasMessage(
                            "The driver gave 4 keys for 2 inserted rows of [id]; the dialect H2 promises one a row");
        }
        assertThat(idsByName()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERATED_KEYS_BATCH", "GENERATED_KEYS_SINGLE"})
    void a_violated_constraint_among_many_rows_is_told(KeyRetrieval keys) {
        try (JdbcTransaction transaction = database.transaction(new GivingKeys(keys))) {
            assertThatThrownBy(() -> transaction.insertGenerated(NEW_USER, sets("Ada", "Bob", "Ada"), ID))
                    .isInstanceOfSatisfying(
                            IntegrityException.class,
                            e -> assertThat(e.constraint()).isEqualTo("uq_users_email"));
        }
    }

    @Test
    void several_columns_are_asked_for_by_name_and_read_in_their_order() {
        GeneratedColumns both =
                new GeneratedColumns(List.of("name", "id"), List.of(type(String.class), type(Long.class)));
        try (JdbcTransaction transaction = database.transaction()) {
            assertThat(transaction.insertGenerated(NEW_USER, sets("Ada"), both))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsExactly("Ada", 1L));
        }
    }

    @Test
    void a_returning_insert_gives_a_row_for_each_inserted_one() {
        RenderedSql insert = rendered(returning(insert(USERS, 3, "name"), "id", "name", "age"));
        List<@Nullable Object[]> rows;
        try (JdbcTransaction transaction = database.transaction()) {
            rows = transaction.insertReturning(
                    insert,
                    new @Nullable Object[] {"Ada", "Bob", "Cy"},
                    List.of(type(Long.class), type(String.class), type(Integer.class)));
            transaction.commit();
        }
        Map<Object, Object> ids = idsByName();
        assertThat(rows)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).containsExactly(ids.get(String.valueOf(row[1])), row[1], null));
    }

    /** The dialect promises it, and the flush plan relies on it. */
    @Test
    void identity_keys_of_one_insert_ascend_with_its_rows() {
        assertThat(DIALECT.inserts().keysAscend()).isTrue();
        int rows = DIALECT.inserts().rowsFor(1);
        Object[] names = IntStream.range(0, rows).mapToObj(i -> "u" + i).toArray();
        assertThat(database.update(insert(USERS, rows, "name"), names)).isEqualTo(rows);

        assertThat(database.column("select name from users order by id")).containsExactly(names);
    }

    @Test
    void an_insert_takes_no_more_parameters_than_the_database() {
        InsertStrategy inserts = DIALECT.inserts();

        assertThat(inserts.rowsFor(0)).isEqualTo(250);
        assertThat(inserts.rowsFor(3)).isEqualTo(250);
        assertThat(inserts.rowsFor(100)).isEqualTo(100);
        assertThat(inserts.rowsFor(20_000)).isEqualTo(1);
    }
}
