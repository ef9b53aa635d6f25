package io.rowan.examples.aside;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.User;
import io.rowan.test.RowanTest;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of docs/async.md. */
@RowanTest(entities = {User.class, Product.class, Order.class, OrderItem.class})
class DashboardTest {
    private Dashboard dashboard;

    @BeforeEach
    void fill(SessionFactory orm) {
        orm.inTransaction(session -> {
            session.addAll(new User("Bob", "bob@example.com"), new User("Alice", "alice@example.com"));
            session.add(new Product("Pen", BigDecimal.ONE, 500, "office"));
            session.add(new Product("Book", BigDecimal.TEN, 20, "books"));
        });
        dashboard = new Dashboard(orm);
    }

    @Test
    void figures_come_from_transactions_of_their_own() {
        assertThat(dashboard.figures().join()).isEqualTo(new Dashboard.Figures(2, 0, 520));
    }

    @Test
    void names_come_in_time() {
        assertThat(dashboard.names(Duration.ofMinutes(1)).join()).containsExactly("Alice", "Bob");
    }
}
