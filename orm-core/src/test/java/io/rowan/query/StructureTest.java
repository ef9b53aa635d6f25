package io.rowan.query;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.query.Shop.Order;
import io.rowan.query.Shop.Order_;
import io.rowan.query.Shop.Product;
import io.rowan.query.Shop.Product_;
import io.rowan.query.Shop.User;
import io.rowan.query.Shop.User_;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static Object key(Query<?> query) {
        return Structure.of(query).key();
    }

    @Test
    void valuesAreNoPartOfTheKey() {
        assertThat(key(select(User.class).where(User_.name.eq("a")).limit(1)))
                .isEqualTo(key(select(User.class).where(User_.name.eq("b")).limit(2)))
                .hasSameHashCodeAs(
                        key(select(User.class).where(User_.name.eq("c")).limit(3)));
    }

    @Test
    void whatChangesTheSqlChangesTheKey() {
        Select<User> select = select(User.class);
        List<Query<?>> different = List.of(
                select,
                select(Order.class),
                select(alias(User.class, "a")),
                select(User_.name),
                select(User_.name.as("x")),
                select(User_.name, User_.email),
                select.from(Order.class),
                select.join(User_.orders),
                select.leftJoin(User_.orders),
                select.join(User_.orders, Order_.id.gt(1L)),
                select.join(User_.manager, alias(User.class, "a")),
                select.join(User_.manager, alias(User.class, "b")),
                select.where(User_.active),
                select.where(not(User_.active)),
                select.having(User_.active),
                select.where(User_.name.eq("a")),
                select.where(User_.name.ne("a")),
                select.where(User_.email.eq("a")),
                select.where(User_.name.eq((String) null)),
                select.where(User_.name.like("a")),
                select.where(User_.name.like("a", '!')),
                select.where(User_.name.ilike("a")),
                select.where(User_.name.eq(User_.email)),
                select.where(User_.name.in(List.of())),
                select.where(User_.name.in("a")),
                select.where(User_.orders.any()),
                select.where(User_.orders.any(Order_.id.gt(1L))),
                select.where(exists(select(Order.class))),
                select.where(exists(select(User.class))),
                select.groupBy(User_.name),
                select.orderBy(User_.name),
                select.orderBy(User_.name.desc()),
                select.orderBy(User_.name.asc().nullsLast()),
                select.limit(1),
                select.offset(1),
                select.distinct(),
                select.forUpdate(),
                select.forUpdate().noWait(),
                select.forUpdate().timeout(Duration.ofSeconds(1)),
                select.forUpdate().timeout(Duration.ofSeconds(2)),
                select.forShare(),
                select.options(joinedLoad(User_.orders)),
                select.options(selectinLoad(User_.orders)),
                sql(User.class, "select 1"),
                sql("select 1"),
                insert(User.class).returning(User_.id),
                insert(User.class).onConflict(User_.name).doNothing().returning(User_.id));

        assertThat(different).extracting(StructureTest::key).doesNotHaveDuplicates();
    }

    @Test
    void theClassOfAValueIsPartOfTheKey() {
        assertThat(key(select(value("a")).from(User.class)))
                .isNotEqualTo(key(select(value(1)).from(User.class)));
        String none = null;
        assertThat(Structure.of(update(User.class).set(User_.name, none)).key())
                .isNotEqualTo(
                        Structure.of(update(User.class).set(User_.name, "a")).key());
    }

    @Test
    void listsArePaddedToAFewLengths() {
        Map<Integer, Integer> lengths = new TreeMap<>(
                Map.of(0, 0, 1, 1, 4, 5, 5, 5, 6, 10, 11, 20, 51, 100, 999, 1000, 1001, 2000, 2000, 2000));
        lengths.forEach((length, padded) -> assertThat(Structure.paddedLength(length))
                .as("%d values", length)
                .isEqualTo(padded));
        assertThat(Structure.of(select(User.class).where(User_.id.in(7L, 8L, 9L, 10L)))
                        .values())
                .containsExactly(7L, 8L, 9L, 10L, 10L);
        assertThat(key(select(User.class).where(User_.id.in(Collections.nCopies(1500, 1L)))))
                .isEqualTo(key(select(User.class).where(User_.id.in(Collections.nCopies(2000, 2L)))));
    }

    @Test
    void valuesComeInTheCanonicalOrder() {
        Select<?> select = select(value("item"), User_.age.plus(1))
                .from(User.class)
                .offset(9)
                .limit(8)
                .orderBy(User_.age.times(7))
                .having(count().gt(6L))
                .groupBy(User_.age.minus(5))
                .where(
                        User_.id.in(3L, 4L),
                        User_.id.in(select(Order_.id).where(Order_.id.eq(44L)).limit(45)))
                .join(User_.orders, Order_.id.gt(2L));

        assertThat(Structure.of(select).values()).containsExactly("item", 1, 2L, 3L, 4L, 44L, 45L, 5, 6L, 7, 8L, 9L);
        assertThat(Structure.of(update(User.class)
                                .where(User_.id.eq(3L))
                                .set(User_.age, 1)
                                .set(User_.name, "b"))
                        .values())
                .containsExactly(1, "b", 3L);
    }

    @Test
    void aTemplateNumbersEachPlaceEvenOfASharedCondition() {
        Predicate shared = User_.name.eq("a");
        Select<User> select =
                select(User.class).where(shared, shared.or(User_.id.in(1L))).limit(5);

        assertThat(Template.of(select).clauses().where())
                .hasToString("[User.name = ?0, (User.name = ?1 or User.id in (?2…))]");
        assertThat(Template.of(select).clauses().limit()).isEqualTo(new ParameterNode(3, Long.class));
        assertThat(Structure.of(select).values()).containsExactly("a", "a", 1L, 5L);
    }

    @Test
    void templatesOfWriteStatementsNumberTheirValuesToo() {
        Update<User> update = Template.of(update(User.class).set(User_.age, 1).where(User_.id.eq(2L)));
        Returning<Integer> returning =
                Template.of(insert(Product.class).values(new Product()).returning(Product_.stock.plus(1)));

        assertThat(update.assignments().get(0).value()).isEqualTo(new ParameterNode(0, Integer.class));
        assertThat(update.conditions()).hasToString("[User.id = ?1]");
        assertThat(Template.of(delete(User.class).where(User_.id.eq(2L))).conditions())
                .hasToString("[User.id = ?0]");
        assertThat(returning.projection().items().get(0).node()).hasToString("(Product.stock + ?0)");
        assertThat(returning.insert().rows()).isEmpty();
    }

    @Test
    void theTimeInTheCacheIsNoPartOfTheKey() {
        Select<User> select = select(User.class);

        assertThat(key(select.cached(Duration.ofSeconds(1)))).isEqualTo(key(select));
    }
}
