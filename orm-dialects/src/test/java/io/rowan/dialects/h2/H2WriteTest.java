package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.ShopTables.ORDERS;
import static io.rowan.dialects.h2.ShopTables.USERS;
import static io.rowan.dialects.h2.Tree.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.schema.Column;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.Native;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.sql.SqlStatement.Update;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements that change rows, as text and by what they leave behind. */
class H2WriteTest {
    private static final Column AGE = USERS.column("age");
    private static final Column NAME = USERS.column("name");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    @Test
    void one_row_is_inserted() {
        Insert insert = insert(USERS, 1, "name", "age");

        assertThat(TestDatabase.text(insert)).isEqualTo("insert into users (name, age) values (?, ?)");
        assertThat(database.update(insert, "Di", 50)).isEqualTo(1);
        assertThat(database.rows("select name, age, email from users where id = 5"))
                .containsExactly(Arrays.asList("Di", 50, null));
    }

    @Test
    void many_rows_are_inserted_by_one_statement() {
        Insert insert = insert(USERS, 3, "name", "age");

        assertThat(TestDatabase.text(insert)).isEqualTo("insert into users (name, age) values (?, ?), (?, ?), (?, ?)");
        assertThat(database.update(insert, "Di", 50, "Ed", null, "Flo", 52)).isEqualTo(3);
        assertThat(database.column("select name from users where id > 4 order by id"))
                .containsExactly("Di", "Ed", "Flo");
    }

    @Test
    void a_value_may_be_computed() {
        SqlSelect oldest = SqlSelect.of(items(aggregate(Aggregate.Name.MAX, col("u.age"))), users(), null);
        Insert insert =
                new Insert(USERS, List.of(NAME, AGE), List.of(List.of(text(0), new Scalar(oldest))), List.of(), null);

        assertThat(database.update(insert, "Di")).isEqualTo(1);
        assertThat(database.column("select age from users where name = 'Di'")).containsExactly(36);
    }

    @Test
    void a_row_of_defaults_is_inserted() {
        Table counters = counters();
        Insert one = new Insert(counters, List.of(), List.of(List.of()), List.of(), null);
        Insert three = new Insert(counters, List.of(), List.of(List.of(), List.of(), List.of()), List.of(), null);

        assertThat(TestDatabase.text(one)).isEqualTo("insert into counters default values");
        assertThat(TestDatabase.text(three))
                .isEqualTo("insert into counters (id) values (default), (default), (default)");
        assertThat(database.update(one)).isEqualTo(1);
        assertThat(database.update(three)).isEqualTo(3);
        assertThat(database.rows("select id, start_at from counters where id in (1, 4)"))
                .containsExactlyInAnyOrder(List.of(1L, 7), List.of(4L, 7));
    }

    @Test
    void rows_of_defaults_give_their_keys_back() {
        Insert two = new Insert(counters(), List.of(), List.of(List.of(), List.of()), List.of(), null);

        assertThat(database.rows(returning(two, "id", "start_at")))
                .containsExactlyInAnyOrder(List.of(1L, 7), List.of(2L, 7));
    }

    private Table counters() {
        Column start = new Column("start_at", type(Integer.class), false, Column.Size.DEFAULT, false, null, "7", null);
        Table counters = Table.of("counters", List.of(ShopTables.identity("id"), start), "id");
        database.create(counters);
        return counters;
    }

    @Test
    void an_insert_gives_columns_back() {
        Insert insert = returning(insert(USERS, 2, "name"), "id", "name");

        assertThat(TestDatabase.text(insert))
                .isEqualTo("select id, name from final table (insert into users (name) values (?), (?))");
        assertThat(database.rows(insert, "Di", "Ed")).containsExactlyInAnyOrder(List.of(5L, "Di"), List.of(6L, "Ed"));
        assertThat(database.column("select count(*) from users")).containsExactly(6L);
    }

    @Test
    void a_conflict_updates_the_row_that_is_there() {
        Insert upsert =
                onConflict(insert(USERS, 2, "name", "email", "age"), columns(USERS, "email"), List.of(NAME, AGE));

        assertThat(TestDatabase.text(upsert))
                .isEqualTo("merge into users t using (values (cast(? as varchar), cast(? as varchar),"
                        + " cast(? as integer)), (cast(? as varchar), cast(? as varchar), cast(? as integer)))"
                        + " s (name, email, age) on (t.email = s.email)"
                        + " when matched then update set name = s.name, age = s.age"
                        + " when not matched then insert (name, email, age) values (s.name, s.email, s.age)");
        assertThat(database.update(upsert, "Robert", "bob@x.org", 21, "Di", "di@x.org", null))
                .isEqualTo(2);
        assertThat(database.rows(
                        "select id, name, age from users where email in ('bob@x.org', 'di@x.org') order by id"))
                .containsExactly(List.of(2L, "Robert", 21), Arrays.asList(5L, "Di", null));
    }

    @Test
    void a_conflict_leaves_the_row_that_is_there() {
        Insert upsert = onConflict(insert(USERS, 1, "name", "email"), columns(USERS, "email"), List.of());

        assertThat(TestDatabase.text(upsert)).doesNotContain("when matched");
        assertThat(database.update(upsert, "Robert", "bob@x.org")).isZero();
        assertThat(database.update(upsert, "Di", "di@x.org")).isEqualTo(1);
        assertThat(database.column("select name from users where email = 'bob@x.org'"))
                .containsExactly("Bob");
    }

    @Test
    void a_conflict_of_several_columns_needs_all_of_them() {
        Insert upsert = onConflict(
                insert(ORDERS, 1, "user_id", "code", "total"),
                columns(ORDERS, "user_id", "code"),
                columns(ORDERS, "total"));

        assertThat(TestDatabase.text(upsert)).contains(" on (t.user_id = s.user_id and t.code = s.code)");
        assertThat(database.update(upsert, 1L, "A1", new BigDecimal("99.99"))).isEqualTo(1);
        assertThat(database.update(upsert, 2L, "A1", new BigDecimal("1.10"))).isEqualTo(1);
        assertThat(database.column("select total from orders where code = 'A1' order by user_id"))
                .containsExactly(new BigDecimal("99.99"), new BigDecimal("1.10"));
    }

    @Test
    void an_upsert_gives_back_new_and_old_rows() {
        Insert upsert = returning(
                onConflict(insert(USERS, 2, "name", "email"), columns(USERS, "email"), List.of(NAME)), "id", "name");

        assertThat(TestDatabase.text(upsert)).startsWith("select id, name from final table (merge into users t using");
        assertThat(database.rows(upsert, "Robert", "bob@x.org", "Di", "di@x.org"))
                .containsExactlyInAnyOrder(List.of(2L, "Robert"), List.of(5L, "Di"));
    }

    @Test
    void an_update_assigns_parameters_and_expressions() {
        Arithmetic older = new Arithmetic(Arithmetic.Operator.PLUS, col("age"), new Constant(1));
        Update update = new Update(
                USERS,
                null,
                List.of(new Assignment(NAME, text(1)), new Assignment(AGE, older)),
                eq(col("id"), whole(0)));

        assertThat(TestDatabase.text(update)).isEqualTo("update users set name = ?, age = age + 1 where id = ?");
        assertThat(TestDatabase.rendered(update).parameters())
                .extracting(Parameter::index)
                .containsExactly(1, 0);
        assertThat(database.update(update, 2L, "Robert")).isEqualTo(1);
        assertThat(database.update(update, 99L, "Nobody")).isZero();
        assertThat(database.rows("select name, age from users where id = 2")).containsExactly(List.of("Robert", 21));
    }

    @Test
    void an_update_without_condition_hits_every_row() {
        Update update = new Update(USERS, null, List.of(new Assignment(AGE, whole(0))), null);

        assertThat(TestDatabase.text(update)).isEqualTo("update users set age = ?");
        assertThat(database.update(update, 1L)).isEqualTo(4);
    }

    @Test
    void an_update_knows_its_alias_in_a_subquery() {
        Update update = new Update(
                USERS,
                "u",
                List.of(new Assignment(AGE, whole(0))),
                new InSelect(
                        col("u.id"),
                        SqlSelect.of(items(col("o.user_id")), orders(), eq(col("o.user_id"), col("u.id")))));

        assertThat(TestDatabase.text(update)).startsWith("update users u set age = ? where u.id in (select ");
        assertThat(database.update(update, 1L)).isEqualTo(3);
    }

    @Test
    void an_update_writes_null() {
        Update update = new Update(USERS, null, List.of(new Assignment(AGE, whole(0))), eq(col("id"), whole(1)));

        assertThat(database.update(update, null, 1L)).isEqualTo(1);
        assertThat(database.column("select age from users where id = 1")).containsOnlyNulls();
    }

    @Test
    void a_delete_takes_the_rows_of_its_condition() {
        Delete delete = new Delete(USERS, "u", new NullTest(col("u.email"), false));

        assertThat(TestDatabase.text(delete)).isEqualTo("delete from users u where u.email is null");
        assertThat(database.update(delete)).isEqualTo(1);
        assertThat(database.column("select id from users")).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void a_delete_without_condition_takes_every_row() {
        assertThat(TestDatabase.text(new Delete(ORDERS, null, null))).isEqualTo("delete from orders");
        assertThat(database.update(new Delete(ORDERS, null, null))).isEqualTo(4);
    }

    @Test
    void a_sequence_gives_as_many_values_as_are_asked_for() {
        Sequence sequence = new Sequence("numbers", null, 100, 5);
        database.run(TestDatabase.DIALECT.schemaRenderer().createSequence(sequence));

        assertThat(TestDatabase.text(new NextValue(sequence, 3)))
                .isEqualTo("select next value for numbers from system_range(1, 3)");
        assertThat(database.column(new NextValue(sequence, 3))).containsExactly(100L, 105L, 110L);
        assertThat(database.column(new NextValue(sequence, 1))).containsExactly(115L);
    }

    @Test
    void a_sequence_is_found_in_its_schema() {
        Sequence sequence = new Sequence("Odd one", "other", 1, 1);
        database.run(
                "create schema other", TestDatabase.DIALECT.schemaRenderer().createSequence(sequence));

        assertThat(TestDatabase.text(new NextValue(sequence, 1))).contains("next value for other.\"Odd one\" ");
        assertThat(database.column(new NextValue(sequence, 1))).containsExactly(1L);
    }

    @Test
    void native_text_stays_as_it_is_around_its_parameters() {
        Native text = new Native(
                List.of("select name from users where id = ", " or name = ", " order by id"),
                List.of(whole(1), text(0)));

        assertThat(TestDatabase.text(text)).isEqualTo("select name from users where id = ? or name = ? order by id");
        assertThat(database.column(text, "Bob", 1L)).containsExactly("Ada", "Bob");
    }
}
