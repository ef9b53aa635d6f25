package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.IntegrityException;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.User;
import io.rowan.examples.shop.User_;
import io.rowan.test.RowanTest;
import org.junit.jupiter.api.Test;

// snippet: tests
@RowanTest(entities = {User.class, Product.class, Order.class, OrderItem.class}) // a fresh database for each test
class Row18TestKitTest {
    @Test
    void a_user_is_created(Session session) {
        User alice = new User("Alice", "alice@example.com");
        session.add(alice);
        session.commit();

        assertThat(alice.getId()).isNotNull();
        assertThat(session.scalars(select(User.class))).containsExactly(alice);
    }

    @Test
    void orders_of_a_user_are_there_after_the_commit(Session session, SessionFactory orm) {
        User alice = new User("Alice", "alice@example.com");
        alice.placeOrder();
        alice.placeOrder();
        session.add(alice);
        session.commit();

        orm.inTransaction(other ->
                assertThat(other.get(User.class, alice.getId()).getOrders()).hasSize(2));
    }

    @Test
    void a_duplicate_email_is_refused(Session session) {
        session.addAll(new User("Alice", "alice@example.com"), new User("Alice II", "alice@example.com"));

        assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
        session.rollback();
        assertThat(session.scalars(select(User_.id))).isEmpty();
    }
}
// end
