package io.rowan.readme;

import static io.rowan.query.Dsl.*;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.IntegrityException;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem_;
import io.rowan.examples.shop.Order_;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.Product_;
import io.rowan.examples.shop.Sales;
import io.rowan.examples.shop.User;
import io.rowan.examples.shop.User_;
import java.math.BigDecimal;
import java.util.List;

/** The Java of README.md. What stands between {@code // snippet: name} and {@code // end} is shown there. */
final class ReadmeSnippets {
    private ReadmeSnippets() {}

    static void first(SessionFactory orm) {
        // snippet: first
        orm.inTransaction(session -> {
            User alice = new User("Alice", "alice@example.com");
            Product book = new Product("Python Book", new BigDecimal("29.99"), 100, "books");
            alice.placeOrder().add(book, 2); // plain objects and their own methods
            session.addAll(alice, book); // her order and its item come with her
        });
        orm.inTransaction(session -> {
            for (User user : session.scalars(select(User.class).where(User_.name.ilike("a%")))) {
                user.getOrders().forEach(Order::complete); // loaded when touched, written when changed
            }
        });
        // end
    }

    static List<Sales> report(Session session) {
        // snippet: report
        List<Sales> report = session.scalars(select(
                                User_.name,
                                countDistinct(Order_.id).as("orders"),
                                sum(OrderItem_.unitPrice.times(OrderItem_.quantity))
                                        .as("spent"))
                        .from(User.class)
                        .join(User_.orders)
                        .join(Order_.items)
                        .groupBy(User_.id, User_.name)
                        .into(Sales.class)) // a record: customer, orders, spent
                .all();
        // end
        return report;
    }

    static List<User> conditions(Session session) {
        // snippet: conditions
        List<User> buyers = session.scalars(select(User.class)
                        .where(
                                or(User_.email.ilike("%@example.com"), User_.active.eq(false)),
                                User_.orders.any(Order_.status.eq("completed")))
                        .orderBy(User_.name.asc())
                        .limit(10))
                .all();
        // end
        return buyers;
    }

    static int bulk(Session session) {
        // snippet: bulk
        int changed = session.execute(update(Product.class)
                .set(Product_.price, Product_.price.times(new BigDecimal("1.10")))
                .where(Product_.category.eq("books")));
        // end
        return changed;
    }

    static BigDecimal lazy(Session session) {
        // snippet: lazy
        BigDecimal total = BigDecimal.ZERO;
        for (User user : session.scalars(select(User.class))) {
            for (Order order : user.getOrders()) { // the orders of all users
                total = total.add(order.total()); // the items of all orders
            }
        }
        // end
        return total;
    }

    static List<User> options(Session session) {
        // snippet: options
        List<User> users = session.scalars(select(User.class)
                        .options(joinedLoad(User_.orders)) // or selectinLoad(...), raiseLoad(...)
                        .limit(10)) // ten users, not ten rows
                .all();
        // end
        return users;
    }

    static String errors(Session session) {
        // snippet: errors
        try {
            session.nested(() -> session.add(new User("Alice", "alice@example.com")));
        } catch (IntegrityException e) { // only the nested part is undone; the transaction goes on
            return e.kind() + " of " + e.table() + ": " + e.constraint(); // UNIQUE of users: uk_users_email
        }
        // end
        return "";
    }

    static int detached(SessionFactory orm) {
        // snippet: detached
        User alice = orm.fromTransaction(session -> session.scalar(select(User.class)));
        return alice.getOrders().size();
        // end
    }
}
