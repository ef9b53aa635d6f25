package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.Product_;
import io.rowan.examples.shop.User;
import io.rowan.examples.shop.User_;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Product.class, Order.class, OrderItem.class})
class Row09BulkInsertTest {
    private static List<User> users(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new User("user" + i, "user" + i + "@example.com"))
                .toList();
    }

    @Test
    void an_insert_leaves_out_what_is_there(SessionFactory orm) {
        orm.inTransaction(session -> session.addAll(users(0, 3)));
        List<User> candidates = users(0, 5);
        // snippet: ignore
        int inserted = orm.fromTransaction(session -> session.execute(
                insert(User.class).values(candidates).onConflict(User_.email).doNothing()));
        // end
        assertThat(inserted).isEqualTo(2);
        orm.inTransaction(
                session -> assertThat(session.scalars(select(User_.id))).hasSize(5));
    }

    @Test
    void five_thousand_objects_are_inserted_in_pages_with_their_keys(SessionFactory orm, StatementLog log) {
        List<User> users = users(0, 5_000);
        log.clear();
        // snippet: pages
        for (int i = 0; i < users.size(); i += 1_000) {
            List<User> page = users.subList(i, Math.min(i + 1_000, users.size()));
            orm.inTransaction(session -> session.insertAll(page)); // in batches; the keys are in the objects
        }
        // end
        assertThatSql(log).hasTransactions(5);
        assertThat(users).extracting(User::getId).doesNotContainNull().doesNotHaveDuplicates();
        orm.inTransaction(
                session -> assertThat(session.scalar(select(count(User_.id)))).isEqualTo(5_000L));
    }

    @Test
    void the_keys_are_those_of_the_own_rows(SessionFactory orm) {
        List<User> users = users(0, 300);
        orm.inTransaction(session -> session.insertAll(users));
        orm.inTransaction(session -> {
            for (User user : session.scalars(select(User.class))) {
                assertThat(users.get(Integer.parseInt(user.getName().substring(4)))
                                .getId())
                        .isEqualTo(user.getId());
            }
        });
    }

    @Test
    void an_upsert_updates_what_is_there_and_inserts_the_rest(SessionFactory orm) {
        orm.inTransaction(session -> session.addAll(users(0, 2)));
        List<User> newer = List.of(new User("renamed", "user1@example.com"), new User("new", "user2@example.com"));
        // snippet: upsert
        orm.inTransaction(session -> session.execute(
                insert(User.class).values(newer).onConflict(User_.email).doUpdate(User_.name)));
        // end
        orm.inTransaction(session -> assertThat(
                        session.scalars(select(User_.name).orderBy(User_.email.asc())))
                .containsExactly("user0", "renamed", "new"));
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    void an_insert_returns_columns_of_its_rows(SessionFactory orm) {
        List<Product> products = List.of(
                new Product("Pen", new BigDecimal("2.50"), 500, "office"),
                new Product("Book", new BigDecimal("29.99"), 100, "books"));
        // snippet: returning
        List<Long> ids = orm.fromTransaction(session -> session.scalars(
                        insert(Product.class).values(products).returning(Product_.id))
                .all());
        // end
        assertThat(ids).hasSize(2).doesNotContainNull().doesNotHaveDuplicates();
        orm.inTransaction(
                session -> assertThat(session.scalars(select(Product_.id))).containsAll(ids));
    }
}
