package io.rowan.loading;

import static io.rowan.query.Dsl.joinedLoad;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.selectinLoad;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.OrderItem_;
import io.rowan.examples.shop.Order_;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.User;
import io.rowan.examples.shop.User_;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 100 users with 3 orders each, of 2 items each. */
@RowanTest(entities = {User.class, Order.class, OrderItem.class, Product.class})
class ShopWalkTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        orm.inTransaction(session -> {
            Product pen = new Product("Pen", new BigDecimal("2.50"), 10_000, "office");
            session.add(pen);
            for (int i = 100; i < 200; i++) {
                User user = new User("User " + i, i + "@example.com");
                for (int j = 0; j < 3; j++) {
                    Order order = user.placeOrder();
                    order.add(pen, 1);
                    order.add(pen, 2);
                }
                session.add(user);
            }
        });
        log.clear();
    }

    private static int items(List<User> users) {
        int items = 0;
        for (User user : users) {
            for (Order order : user.getOrders()) {
                for (OrderItem item : order.getItems()) {
                    items += item.getQuantity() > 0 ? 1 : 0;
                }
            }
        }
        return items;
    }

    private static String list(int length) {
        return String.join(", ", Collections.nCopies(length, "?"));
    }

    @Test
    void walking_over_untouched_objects_takes_three_selects(Session session, StatementLog log) {
        assertThat(items(session.scalars(select(User.class)).all())).isEqualTo(600);
        assertThatSql(log)
                .hasStatements(
                        "select u1.id, u1.name, u1.email, u1.active, u1.created_at from users u1",
                        "select t1.id, t1.status, t1.created_at, t1.notes, t1.user_id from orders t1"
                                + " where t1.user_id in (" + list(100) + ")",
                        "select t1.id, t1.quantity, t1.unit_price, t1.order_id, t1.product_id"
                                + " from order_items t1 where t1.order_id in (" + list(500) + ")");
    }

    @Test
    void selectin_load_takes_three_selects(Session session, StatementLog log) {
        List<User> users = session.scalars(select(User.class).options(selectinLoad(User_.orders, Order_.items)))
                .all();
        assertThatSql(log).hasRoundTrips(3).hasSelects(3);
        session.close();
        assertThat(items(users)).isEqualTo(600);
    }

    @Test
    void joined_load_with_a_limit_gives_whole_users_in_one_select(Session session, StatementLog log) {
        List<User> users = session.scalars(select(User.class)
                        .options(joinedLoad(User_.orders))
                        .orderBy(User_.name)
                        .limit(10))
                .all();
        assertThatSql(log).hasRoundTrips(1).hasSelects(1);
        session.close();
        assertThat(users)
                .extracting(User::getName)
                .hasSize(10)
                .startsWith("User 100")
                .endsWith("User 109");
        assertThat(users).allSatisfy(user -> assertThat(user.getOrders()).hasSize(3));
    }

    @Test
    void joined_load_without_a_limit_repeats_no_root(Session session) {
        assertThat(session.scalars(select(User.class).options(joinedLoad(User_.orders, Order_.items)))
                        .all())
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void walking_up_from_the_items_takes_one_select_a_level(Session session, StatementLog log) {
        List<OrderItem> items =
                session.scalars(select(OrderItem.class).orderBy(OrderItem_.id)).all();
        for (OrderItem item : items) {
            Order order = item.getOrder();
            assertThat(order).isNotNull();
            assertThat(order.getUser()).isNotNull().extracting(User::getName).isNotNull();
        }
        assertThatSql(log).hasSelects(3);
    }
}
