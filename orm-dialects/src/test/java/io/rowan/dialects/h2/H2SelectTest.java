package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Comparison.Operator;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Join;
import io.rowan.sql.SqlSelect.Order;
import io.rowan.sql.SqlSelect.Order.Nulls;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses of selects as text and what they give. */
class H2SelectTest {
    private static final SqlExpression OWN_ORDERS = eq(col("o.user_id"), col("u.id"));
    private static final List<Order> BY_NAME_AND_CODE = List.of(asc(col("u.id")), asc(col("o.code")));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    private static SqlSelect namesAndCodes(Join.Kind kind) {
        SqlSelect names = SqlSelect.of(items(col("u.name"), col("o.code")), users(), null);
        return joined(names, new Join(kind, orders(), OWN_ORDERS)).orderedBy(BY_NAME_AND_CODE);
    }

    @Test
    void an_inner_join_leaves_rows_without_partner_out() {
        SqlSelect select = namesAndCodes(Join.Kind.INNER);

        assertThat(TestDatabase.text(select))
                .isEqualTo("select u.name, o.code from users u join orders o on o.user_id = u.id"
                        + " order by u.id, o.code");
        assertThat(database.rows(select))
                .containsExactly(
                        List.of("Ada", "A1"), List.of("Ada", "A2"), List.of("Bob", "B1"), List.of("Cy_%\\", "C1"));
    }

    @Test
    void a_left_join_gives_nulls_for_a_missing_partner() {
        SqlSelect select = namesAndCodes(Join.Kind.LEFT);

        assertThat(TestDatabase.text(select)).contains(" from users u left join orders o on o.user_id = u.id ");
        assertThat(database.rows(select)).hasSize(5).contains(Arrays.asList("ada", null));
    }

    @Test
    void a_table_is_joined_with_itself_under_another_alias() {
        Relation boss = new Relation.TableRelation(ShopTables.USERS, "boss");
        SqlSelect select = joined(
                        SqlSelect.of(items(col("u.name"), col("boss.name")), users(), null),
                        new Join(Join.Kind.INNER, boss, eq(col("boss.id"), col("u.boss_id"))))
                .orderedBy(List.of(asc(col("u.id"))));

        assertThat(database.rows(select)).containsExactly(List.of("Bob", "Ada"), List.of("Cy_%\\", "Ada"));
    }

    @Test
    void several_joins_follow_each_other() {
        Relation second = new Relation.TableRelation(ShopTables.ORDERS, "p");
        SqlSelect select = joined(
                SqlSelect.of(items(col("o.code"), col("p.code")), users(), null),
                new Join(Join.Kind.INNER, orders(), OWN_ORDERS),
                new Join(Join.Kind.LEFT, second, compare(col("p.id"), Operator.GT, col("o.id"))));

        assertThat(TestDatabase.text(select))
                .isEqualTo("select o.code, p.code from users u join orders o on o.user_id = u.id"
                        + " left join orders p on p.id > o.id");
        assertThat(database.rows(select)).hasSize(7).contains(Arrays.asList("C1", null));
    }

    @Test
    void rows_are_selected_from_a_select() {
        SqlSelect inner = new SqlSelect(
                false,
                List.of(new Item(col("o.user_id"), "who"), new Item(countAll(), "how_many")),
                orders(),
                List.of(),
                null,
                List.of(col("o.user_id")),
                null,
                List.of(),
                null,
                null,
                null);
        SqlSelect select = SqlSelect.of(
                items(col("d.who")), new Relation.Derived(inner, "d"), eq(col("d.how_many"), new Constant(2)));

        assertThat(TestDatabase.text(select))
                .isEqualTo("select d.who from (select o.user_id as who, count(*) as how_many from orders o"
                        + " group by o.user_id) d where d.how_many = 2");
        assertThat(database.column(select)).containsExactly(1L);
    }

    @Test
    void aliases_that_are_no_plain_names_are_quoted() {
        SqlSelect select = SqlSelect.of(List.of(new Item(col("Us er.id"), "Value")), odd(), null);

        assertThat(TestDatabase.text(select)).isEqualTo("select \"Us er\".id as \"Value\" from users \"Us er\"");
        assertThat(database.column(select)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    private static Relation odd() {
        return new Relation.TableRelation(ShopTables.USERS, "Us er");
    }

    @Test
    void groups_are_made_and_chosen() {
        SqlSelect ages = SqlSelect.of(items(col("u.age"), countAll()), users(), null);
        SqlSelect select = grouped(ages, compare(countAll(), Operator.GT, whole(0)), col("u.age"));

        assertThat(TestDatabase.text(select))
                .isEqualTo("select u.age, count(*) from users u group by u.age having count(*) > ?");
        assertThat(database.rows(select, 1L)).containsExactly(List.of(36, 2L));
        assertThat(database.rows(grouped(ages, null, col("u.age")))).hasSize(3);
    }

    @Test
    void groups_are_made_of_several_expressions() {
        SqlSelect select = grouped(
                SqlSelect.of(items(col("u.age"), col("u.boss_id"), countAll()), users(), null),
                null,
                col("u.age"),
                col("u.boss_id"));

        assertThat(TestDatabase.text(select)).endsWith(" group by u.age, u.boss_id");
        assertThat(database.rows(select)).hasSize(4);
    }

    @Test
    void distinct_rows_come_once() {
        SqlSelect select = distinct(SqlSelect.of(items(col("u.age")), users(), null));

        assertThat(TestDatabase.text(select)).isEqualTo("select distinct u.age from users u");
        assertThat(database.column(select)).containsExactlyInAnyOrder(36, 20, null);
    }

    @ParameterizedTest
    @CsvSource({
        "false, FIRST, ' nulls first', 4 2 1 3",
        "false, LAST, ' nulls last', 2 1 3 4",
        "true, FIRST, ' desc nulls first', 4 1 3 2",
        "true, LAST, ' desc nulls last', 1 3 2 4",
        "true, DEFAULT, ' desc', 1 3 2 4"
    })
    void an_order_says_where_nulls_come(boolean descending, Nulls nulls, String clause, String found) {
        Order byAge = new Order(col("u.age"), descending, nulls);
        SqlSelect select = usersWhere(null).orderedBy(List.of(byAge, asc(col("u.id"))));

        assertThat(TestDatabase.text(select)).isEqualTo("select u.id from users u order by u.age" + clause + ", u.id");
        assertThat(database.column(select)).map(String::valueOf).containsExactly(found.split(" "));
    }

    @Test
    void limit_and_offset_are_bound() {
        SqlSelect select = limited(usersWhere(null), whole(0), whole(1));

        assertThat(TestDatabase.text(select))
                .isEqualTo("select u.id from users u order by u.id offset ? rows fetch next ? rows only");
        assertThat(TestDatabase.rendered(select).parameters())
                .extracting(Parameter::index)
                .containsExactly(1, 0);
        assertThat(database.column(select, 2L, 1L)).containsExactly(2L, 3L);
        assertThat(database.column(select, 0L, 1L)).isEmpty();
        assertThat(database.column(select, 5L, 9L)).isEmpty();
    }

    @Test
    void a_limit_stands_without_offset() {
        SqlSelect select = limited(usersWhere(null), whole(0), null);

        assertThat(TestDatabase.text(select)).endsWith(" order by u.id fetch first ? rows only");
        assertThat(database.column(select, 3L)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_offset_stands_without_limit() {
        SqlSelect select = limited(usersWhere(null), null, whole(0));

        assertThat(TestDatabase.text(select)).endsWith(" order by u.id offset ? rows");
        assertThat(database.column(select, 3L)).containsExactly(4L);
    }

    @Test
    void a_limit_holds_inside_a_subquery() {
        SqlSelect inner = limited(usersWhere(null), new Constant(2), new Constant(1));
        SqlSelect select = SqlSelect.of(items(countAll()), new Relation.Derived(inner, "d"), null);

        assertThat(database.column(select)).containsExactly(2L);
    }

    @Test
    void parameters_of_all_clauses_come_in_order_of_the_text() {
        SqlSelect select = limited(
                grouped(
                        SqlSelect.of(items(text(5), col("u.age")), users(), eq(col("u.age"), whole(1))),
                        compare(countAll(), Operator.GT, whole(2)),
                        col("u.age")),
                whole(3),
                whole(4));

        assertThat(TestDatabase.rendered(select).parameters())
                .extracting(Parameter::index)
                .containsExactly(5, 1, 2, 4, 3);
        assertThat(database.rows(select, null, 36L, 1L, 9L, 0L, "x")).containsExactly(List.of("x", 36));
    }

    @Test
    void a_select_without_table_gives_one_row() {
        assertThat(TestDatabase.text(value(new Constant(1)))).isEqualTo("select 1");
        assertThat(database.column(value(new Constant(1)))).containsExactly(1);
    }
}
