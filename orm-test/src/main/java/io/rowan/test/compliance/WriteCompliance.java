package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.aggregate;
import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.columns;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.insert;
import static io.rowan.test.compliance.Words.items;
import static io.rowan.test.compliance.Words.onConflict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.dialect.Feature;
import io.rowan.schema.Column;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.Native;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.sql.SqlStatement.Update;
import io.rowan.test.Requires;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What statements that change rows leave behind. */
abstract class WriteCompliance extends ShopCompliance {
    private static final List<Class<?>> ID_NAME_AGE = List.of(Long.class, String.class, Integer.class);

    private Table users() {
        return shop().users();
    }

    private Assignment set(String column, SqlExpression value) {
        return new Assignment(users().column(column), value);
    }

    private List<List<@Nullable Object>> users(Class<?> type, String column) {
        return all(List.of(Long.class, type), users(), "id", column);
    }

    @Test
    void one_row_is_inserted() {
        assertThat(update(insert(users(), 1, "id", "name", "age"), 5L, "Di", null))
                .isEqualTo(1);
        assertThat(all(ID_NAME_AGE, users(), "id", "name", "age")).endsWith(Arrays.asList(5L, "Di", null));
    }

    @Test
    @Requires(Feature.MULTI_ROW_INSERT)
    void many_rows_are_inserted_by_one_statement() {
        assertThat(update(insert(users(), 3, "id", "name", "age"), 5L, "Di", 50, 6L, "Ed", null, 7L, "Flo", 52))
                .isEqualTo(3);
        assertThat(all(ID_NAME_AGE, users(), "id", "name", "age"))
                .endsWith(Arrays.asList(5L, "Di", 50), Arrays.asList(6L, "Ed", null), Arrays.asList(7L, "Flo", 52));
    }

    @Test
    void as_many_rows_as_the_dialect_promises_fit_into_one_insert() {
        int rows = dialect().inserts().rowsFor(2);
        @Nullable Object[] values = new @Nullable Object[rows * 2];
        for (int i = 0; i < rows; i++) {
            values[2 * i] = 5L + i;
            values[2 * i + 1] = "u" + i;
        }

        assertThat(update(insert(users(), rows, "id", "name"), values)).isEqualTo(rows);
        assertThat(users(String.class, "name")).hasSize(4 + rows).endsWith(List.of(4L + rows, "u" + (rows - 1)));
    }

    @Test
    void a_value_may_be_computed() {
        SqlSelect oldest = SqlSelect.of(items(aggregate(Aggregate.Name.MAX, col("o.user_id"))), shop().o(), null);
        Insert insert = new Insert(
                users(),
                columns(users(), "id", "name", "age"),
                List.of(List.of(whole(1), text(0), new Scalar(oldest))),
                List.of(),
                null);

        assertThat(update(insert, "Di", 5L)).isEqualTo(1);
        assertThat(users(Integer.class, "age")).endsWith(List.of(5L, 3));
    }

    @Test
    @Requires(Feature.UPSERT)
    void a_conflict_updates_the_row_that_is_there() {
        Insert upsert =
                onConflict(insert(users(), 1, "id", "name", "age"), columns(users(), "id"), columns(users(), "age"));
        update(upsert, 2L, "never", 21);
        update(upsert, 5L, "Di", null);

        assertThat(all(ID_NAME_AGE, users(), "id", "name", "age"))
                .contains(List.of(2L, "Bob", 21), Arrays.asList(5L, "Di", null))
                .hasSize(5);
    }

    @Test
    @Requires(Feature.UPSERT)
    void a_conflict_leaves_the_row_that_is_there() {
        Insert upsert = onConflict(insert(users(), 1, "id", "name"), columns(users(), "id"), List.of());
        update(upsert, 2L, "Robert");
        update(upsert, 5L, "Di");

        assertThat(users(String.class, "name")).contains(List.of(2L, "Bob"), List.of(5L, "Di"));
    }

    @Test
    @Requires(Feature.UPSERT)
    void a_conflict_of_several_columns_needs_all_of_them() {
        Table orders = shop().orders();
        Insert upsert = onConflict(
                insert(orders, 1, "id", "user_id", "code", "total"),
                columns(orders, "user_id", "code"),
                columns(orders, "total"));
        update(upsert, 8L, 1L, "A1", new BigDecimal("99.99"));
        update(upsert, 9L, 2L, "A1", new BigDecimal("1.15"));

        assertThat(all(List.of(Long.class, BigDecimal.class), orders, "id", "total"))
                .contains(List.of(1L, new BigDecimal("99.99")), List.of(9L, new BigDecimal("1.15")))
                .hasSize(5);
    }

    @Test
    @Requires({Feature.UPSERT, Feature.MULTI_ROW_INSERT})
    void new_and_old_rows_go_in_one_upsert() {
        assumeTrue(dialect().inserts().rowsFor(2) > 1, "an upsert takes one row");
        Insert upsert = onConflict(insert(users(), 2, "id", "name"), columns(users(), "id"), columns(users(), "name"));
        update(upsert, 5L, "Di", 2L, "Robert");

        assertThat(users(String.class, "name"))
                .contains(List.of(2L, "Robert"), List.of(5L, "Di"))
                .hasSize(5);
    }

    @Test
    void an_update_assigns_parameters_and_expressions() {
        Arithmetic older = new Arithmetic(Arithmetic.Operator.PLUS, col("age"), new Constant(1));
        Update update =
                new Update(users(), null, List.of(set("name", text(1)), set("age", older)), eq(col("id"), whole(0)));

        assertThat(update(update, 2L, "Robert")).isEqualTo(1);
        assertThat(update(update, 99L, "Nobody")).isZero();
        assertThat(all(ID_NAME_AGE, users(), "id", "name", "age"))
                .contains(List.of(2L, "Robert", 21), List.of(1L, "Ada", 36));
    }

    @Test
    void an_update_counts_the_rows_that_it_finds_not_those_that_it_changes() {
        assertThat(update(new Update(users(), null, List.of(set("name", text(0))), eq(col("id"), whole(1))), "Bob", 2L))
                .isEqualTo(1);
    }

    @Test
    void an_update_without_condition_hits_every_row() {
        assertThat(update(new Update(users(), null, List.of(set("age", whole(0))), null), 1L))
                .isEqualTo(4);
    }

    @Test
    void an_update_knows_its_alias_in_a_subquery() {
        SqlSelect buyers = SqlSelect.of(items(col("o.user_id")), shop().o(), eq(col("o.user_id"), col("u.id")));
        Update update = new Update(users(), "u", List.of(set("age", whole(0))), new InSelect(col("u.id"), buyers));

        assertThat(update(update, 1L)).isEqualTo(3);
    }

    @Test
    void an_update_writes_null() {
        Update update = new Update(users(), null, List.of(set("age", whole(0))), eq(col("id"), whole(1)));

        assertThat(update(update, null, 1L)).isEqualTo(1);
        assertThat(users(Integer.class, "age")).startsWith(Arrays.asList(1L, null));
    }

    @Test
    void a_delete_takes_the_rows_of_its_condition() {
        assertThat(update(new Delete(users(), "u", new NullTest(col("u.email"), false))))
                .isEqualTo(1);
        assertThat(ids(null)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_delete_without_condition_takes_every_row() {
        assertThat(update(new Delete(shop().orders(), null, null))).isEqualTo(4);
        assertThat(all(List.of(Long.class), shop().orders(), "id")).isEmpty();
    }

    @Test
    @Requires(Feature.SEQUENCES)
    void a_sequence_gives_as_many_values_as_are_asked_for() {
        Sequence sequence = new Sequence("numbers", null, 100, 5);
        database().run(dialect().schemaRenderer().createSequence(sequence));

        assertThat(column(Long.class, new NextValue(sequence, 3))).containsExactlyInAnyOrder(100L, 105L, 110L);
        assertThat(column(Long.class, new NextValue(sequence, 1))).containsExactly(115L);
    }

    @Test
    void native_text_stays_as_it_is_around_its_parameters() {
        Native text = new Native(
                List.of("select name from users where id = ", " or name = ", " order by id"),
                List.of(whole(1), text(0)));

        assertThat(column(String.class, text, "Bob", 1L)).containsExactly("Ada", "Bob");
    }

    /** A table of one numbered column and one with a default. */
    static Table counters(Words words) {
        Column id = new Column("id", words.type(Long.class), false, Column.Size.DEFAULT, true, null, null, null);
        Column start =
                new Column("start_at", words.type(Integer.class), false, Column.Size.DEFAULT, false, null, "7", null);
        return Table.of("counters", List.of(id, start), "id");
    }

    @Test
    @Requires(Feature.IDENTITY)
    void rows_of_defaults_are_inserted() {
        Table counters = counters(this);
        database().create(counters);
        update(new Insert(counters, List.of(), List.of(List.of()), List.of(), null));
        List<List<SqlExpression>> more =
                dialect().inserts().rowsFor(1) > 1 ? List.of(List.of(), List.of()) : List.of(List.of());
        update(new Insert(counters, List.of(), more, List.of(), null));

        assertThat(all(List.of(Integer.class, Long.class), counters, "start_at", "id"))
                .hasSize(1 + more.size())
                .allSatisfy(row -> assertThat(row).first().isEqualTo(7))
                .doesNotHaveDuplicates();
    }
}
