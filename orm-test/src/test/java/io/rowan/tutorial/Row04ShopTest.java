package io.rowan.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.SessionFactory;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.OrderLine;
import io.rowan.examples.shop.OutOfStockException;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.Sales;
import io.rowan.examples.shop.ShopService;
import io.rowan.examples.shop.User;
import io.rowan.test.RowanTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service layer in short; {@code ShopServiceTest} has all of it, {@code ShopMainTest} the program. */
@RowanTest(entities = {User.class, Product.class, Order.class, OrderItem.class})
class Row04ShopTest {
    private SessionFactory orm;
    private long alice;
    private long book;

    @BeforeEach
    void fill(SessionFactory factory) {
        orm = factory;
        alice = in(shop -> shop.createUser("Alice", "alice@example.com").getId());
        book = in(shop ->
                shop.createProduct("Book", new BigDecimal("29.99"), 10, "books").getId());
    }

    /** Each call is a transaction of its own. */
    private <T> T in(Function<ShopService, T> call) {
        return orm.fromTransaction(session -> call.apply(new ShopService(session)));
    }

    private int stock() {
        return in(shop -> shop.stock().get(0).getStock());
    }

    @Test
    void an_order_takes_from_the_stock_and_stands_in_the_report() {
        // snippet: order
        long order = orm.fromTransaction(session -> new ShopService(session)
                .createOrder(alice, List.of(new OrderLine(book, 2)))
                .getId());
        // end
        in(shop -> shop.completeOrder(order));

        assertThat(stock()).isEqualTo(8);
        assertThat(in(ShopService::salesReport)).containsExactly(new Sales("Alice", 1, new BigDecimal("59.98")));
    }

    @Test
    void an_order_that_is_refused_leaves_nothing_behind() {
        assertThatThrownBy(() -> in(shop -> shop.createOrder(alice, List.of(new OrderLine(book, 11)))))
                .isInstanceOf(OutOfStockException.class)
                .hasMessage("Too little of Book: 11 wanted, 10 in stock.");
        assertThat(stock()).isEqualTo(10);
        assertThat(in(ShopService::salesReport)).isEmpty();
    }
}
