package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.asc;
import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.compare;
import static io.rowan.test.compliance.Words.countAll;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.grouped;
import static io.rowan.test.compliance.Words.items;
import static io.rowan.test.compliance.Words.joined;
import static io.rowan.test.compliance.Words.limited;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.Feature;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Comparison.Operator;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Join;
import io.rowan.sql.SqlSelect.Order;
import io.rowan.sql.SqlSelect.Order.Nulls;
import io.rowan.test.Requires;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clauses of selects give. */
abstract class SelectCompliance extends ShopCompliance {
    private static final SqlExpression OWN_ORDERS = eq(col("o.user_id"), col("u.id"));
    private static final List<Class<?>> TWO_TEXTS = List.of(String.class, String.class);

    private SqlSelect namesAndCodes(Join.Kind kind) {
        return joined(shop().users(col("u.name"), col("o.code")), new Join(kind, shop().o(), OWN_ORDERS))
                .orderedBy(List.of(asc(col("u.id")), asc(col("o.code"))));
    }

    @Test
    void an_inner_join_leaves_rows_without_partner_out() {
        assertThat(rows(TWO_TEXTS, namesAndCodes(Join.Kind.INNER)))
                .containsExactly(
                        List.of("Ada", "A1"), List.of("Ada", "A2"), List.of("Bob", "B1"), List.of("Cy_%\\", "C1"));
    }

    @Test
    void a_left_join_gives_nulls_for_a_missing_partner() {
        assertThat(rows(TWO_TEXTS, namesAndCodes(Join.Kind.LEFT))).hasSize(5).contains(Arrays.asList("ada", null));
    }

    @Test
    void a_table_is_joined_with_itself_under_another_alias() {
        Relation boss = Words.of(shop().users(), "boss");
        SqlSelect select = joined(
                        shop().users(col("u.name"), col("boss.name")),
                        new Join(Join.Kind.INNER, boss, eq(col("boss.id"), col("u.boss_id"))))
                .orderedBy(List.of(asc(col("u.id"))));

        assertThat(rows(TWO_TEXTS, select)).containsExactly(List.of("Bob", "Ada"), List.of("Cy_%\\", "Ada"));
    }

    @Test
    void several_joins_follow_each_other() {
        Relation second = Words.of(shop().orders(), "p");
        SqlSelect select = joined(
                shop().users(col("o.code"), col("p.code")),
                new Join(Join.Kind.INNER, shop().o(), OWN_ORDERS),
                new Join(Join.Kind.LEFT, second, compare(col("p.id"), Operator.GT, col("o.id"))));

        assertThat(rows(TWO_TEXTS, select)).hasSize(7).contains(Arrays.asList("C1", null));
    }

    @Test
    void rows_are_selected_from_a_select() {
        List<Item> counted = List.of(new Item(col("o.user_id"), "who"), new Item(countAll(), "how_many"));
        SqlSelect inner = grouped(SqlSelect.of(counted, shop().o(), null), null, col("o.user_id"));
        SqlSelect select = SqlSelect.of(
                items(col("d.who")), new Relation.Derived(inner, "d"), eq(col("d.how_many"), new Constant(2)));

        assertThat(column(Long.class, select)).containsExactly(1L);
    }

    @Test
    void aliases_may_be_no_plain_names() {
        SqlSelect select =
                SqlSelect.of(List.of(new Item(col("Us er.id"), "Value")), Words.of(shop().users(), "Us er"), null);

        assertThat(column(Long.class, select)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void groups_are_made_and_chosen() {
        SqlSelect ages = shop().users(col("u.age"), countAll());

        assertThat(rows(
                        List.of(Integer.class, Long.class),
                        grouped(ages, compare(countAll(), Operator.GT, whole(0)), col("u.age")),
                        1L))
                .containsExactly(List.of(36, 2L));
        assertThat(rows(List.of(Integer.class, Long.class), grouped(ages, null, col("u.age"))))
                .hasSize(3);
    }

    @Test
    void groups_are_made_of_several_expressions() {
        SqlSelect select =
                grouped(shop().users(col("u.age"), col("u.boss_id"), countAll()), null, col("u.age"), col("u.boss_id"));

        assertThat(rows(List.of(Integer.class, Long.class, Long.class), select)).hasSize(4);
    }

    @Test
    void distinct_rows_come_once() {
        SqlSelect ages = shop().users(col("u.age"));
        SqlSelect select = new SqlSelect(
                true, ages.items(), ages.from(), List.of(), null, List.of(), null, List.of(), null, null, null);

        assertThat(column(Integer.class, select)).containsExactlyInAnyOrder(36, 20, null);
    }

    @ParameterizedTest
    @CsvSource({"false, FIRST, 4 2 1 3", "false, LAST, 2 1 3 4", "true, FIRST, 4 1 3 2", "true, LAST, 1 3 2 4"})
    void an_order_says_where_nulls_come(boolean descending, Nulls nulls, String found) {
        Order byAge = new Order(col("u.age"), descending, nulls);
        SqlSelect select = shop().usersWhere(null).orderedBy(List.of(byAge, asc(col("u.id"))));

        assertThat(column(Long.class, select)).map(String::valueOf).containsExactly(found.split(" "));
    }

    @Test
    void limit_and_offset_are_bound() {
        SqlSelect select = limited(shop().usersWhere(null), whole(0), whole(1));

        assertThat(column(Long.class, select, 2L, 1L)).containsExactly(2L, 3L);
        assertThat(column(Long.class, select, 5L, 9L)).isEmpty();
    }

    @Test
    @Requires(Feature.ZERO_LIMIT)
    void a_limit_of_zero_gives_nothing() {
        SqlSelect select = limited(shop().usersWhere(null), whole(0), whole(1));

        assertThat(column(Long.class, select, 0L, 1L)).isEmpty();
        assertThat(column(Long.class, limited(shop().usersWhere(null), whole(0), null), 0L))
                .isEmpty();
    }

    @Test
    void a_limit_stands_without_offset_and_an_offset_without_limit() {
        assertThat(column(Long.class, limited(shop().usersWhere(null), whole(0), null), 3L))
                .containsExactly(1L, 2L, 3L);
        assertThat(column(Long.class, limited(shop().usersWhere(null), null, whole(0)), 3L))
                .containsExactly(4L);
    }

    @Test
    void a_limit_holds_inside_a_subquery() {
        SqlSelect inner = limited(shop().usersWhere(null), new Constant(2), new Constant(1));
        SqlSelect select = SqlSelect.of(items(countAll()), new Relation.Derived(inner, "d"), null);

        assertThat(column(Long.class, select)).containsExactly(2L);
    }

    @Test
    void parameters_of_all_clauses_come_in_order_of_the_text() {
        SqlSelect select = limited(
                grouped(
                        SqlSelect.of(items(text(5), col("u.age")), shop().u(), eq(col("u.age"), whole(1))),
                        compare(countAll(), Operator.GT, whole(2)),
                        col("u.age")),
                whole(3),
                whole(4));

        assertThat(rows(List.of(String.class, Integer.class), select, null, 36L, 1L, 9L, 0L, "x"))
                .containsExactly(List.of("x", 36));
    }

    @Test
    void a_select_without_table_gives_one_row() {
        SqlSelect one = new SqlSelect(
                false, items(new Constant(1)), null, List.of(), null, List.of(), null, List.of(), null, null, null);

        assertThat(column(Integer.class, one)).containsExactly(1);
    }

    @Test
    @Requires(Feature.WINDOW_FUNCTIONS)
    void native_text_stays_as_it_is() {
        assertThat(
                        database()
                                .rows(
                                        List.of(Long.class, Long.class),
                                        "select u.id, row_number() over (order by u.id desc) as place from users u order by u.id"))
                .containsExactly(List.of(1L, 4L), List.of(2L, 3L), List.of(3L, 2L), List.of(4L, 1L));
    }
}
