package io.rowan.examples.shop;

import static java.math.BigDecimal.valueOf;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import java.io.PrintStream;
import java.util.List;

/**
 * Opens the shop, sells something and shows the books. Every statement is logged with its parameters.
 *
 * <p>Without an argument the shop lives in memory. With the JDBC URL of a file, such as {@code jdbc:h2:./target/shop},
 * a second run finds what the first one sold.
 */
public final class ShopMain {
    private final SessionFactory orm;
    private final PrintStream out;

    private ShopMain(SessionFactory orm, PrintStream out) {
        this.orm = orm;
        this.out = out;
    }

    /**
     * Runs the shop.
     *
     * @param arguments the JDBC URL of the database, or nothing
     */
    public static void main(String... arguments) {
        run(arguments.length > 0 ? arguments[0] : "jdbc:h2:mem:shop", System.out);
    }

    static void run(String url, PrintStream out) {
        try (SessionFactory orm = Rowan.configure()
                .url(url)
                .entities(User.class, Product.class, Order.class, OrderItem.class)
                .echo(true)
                .build()) {
            run(orm, out);
        }
    }

    static void run(SessionFactory orm, PrintStream out) {
        orm.schema().createAll();
        new ShopMain(orm, out).run();
    }

    private void run() {
        orm.inTransaction(session -> {
            ShopService shop = new ShopService(session);
            List<User> known = shop.listUsers();
            if (known.isEmpty()) {
                trade(shop);
            } else {
                out.println("Found users of an earlier run: "
                        + known.stream().map(User::getName).toList());
            }
        });
        List<Sales> report = orm.fromTransaction(session -> new ShopService(session).salesReport());
        List<Product> stock = orm.fromTransaction(session -> new ShopService(session).stock());
        print(report, stock);
    }

    private static void trade(ShopService shop) {
        User alice = shop.createUser("Alice", "alice@example.com");
        User bob = shop.createUser("Bob", "bob@example.com");
        Product book = shop.createProduct("Python Book", valueOf(2999, 2), 100, "books");
        Product laptop = shop.createProduct("Laptop", valueOf(99999, 2), 20, "computers");
        Product pen = shop.createProduct("Pen", valueOf(250, 2), 500, "office");

        Order first =
                shop.createOrder(alice.getId(), List.of(new OrderLine(book.getId(), 2), new OrderLine(pen.getId(), 5)));
        Order second = shop.createOrder(bob.getId(), List.of(new OrderLine(laptop.getId(), 1)));
        shop.completeOrder(first.getId());
        shop.completeOrder(second.getId());
    }

    private void print(List<Sales> report, List<Product> stock) {
        out.println();
        out.println("Sales report");
        report.forEach(
                sales -> out.printf("  %-12s %d order(s) %10s%n", sales.customer(), sales.orders(), sales.spent()));
        out.println("Stock");
        stock.forEach(product -> out.printf("  %-12s %5d%n", product.getName(), product.getStock()));
    }
}
