package io.rowan.examples.shop;

import static io.rowan.query.Dsl.*;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.RowLocking;
import io.rowan.error.IntegrityException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Product.class, Order.class, OrderItem.class})
class ShopServiceTest {
    private ShopService shop;
    private Session session;
    private StatementLog log;
    private long alice;
    private long bob;
    private long book;
    private long laptop;
    private long pen;

    @BeforeEach
    void stockTheShop(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(first -> {
            ShopService service = new ShopService(first);
            alice = service.createUser("Alice", "alice@example.com").getId();
            bob = service.createUser("Bob", "bob@example.com").getId();
            book = service.createProduct("Python Book", new BigDecimal("29.99"), 100, "books")
                    .getId();
            laptop = service.createProduct("Laptop", new BigDecimal("999.99"), 20, "computers")
                    .getId();
            pen = service.createProduct("Pen", new BigDecimal("2.50"), 500, "office")
                    .getId();
        });
        log.clear();
        this.session = session;
        this.log = log;
        shop = new ShopService(session);
    }

    private Order order(long user, OrderLine... lines) {
        return shop.createOrder(user, List.of(lines));
    }

    private void aliceAndBobBuy() {
        shop.completeOrder(
                order(alice, new OrderLine(book, 2), new OrderLine(pen, 5)).getId());
        shop.completeOrder(order(bob, new OrderLine(laptop, 1)).getId());
        session.commit();
    }

    @Test
    void usersAreFoundByKeyAndListedByNameWhileActive() {
        shop.createUser("Aaron", "aaron@example.com");
        shop.getUser(bob).deactivate();

        assertThat(shop.listUsers()).extracting(User::getName).containsExactly("Aaron", "Alice");
        assertThat(shop.getUser(alice).getEmail()).isEqualTo("alice@example.com");
        assertThat(shop.getUser(alice).getCreatedAt()).isNotNull();
        assertThatThrownBy(() -> shop.getUser(42))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no user 42.");
    }

    @Test
    void anEmailBelongsToOneUser(Dialect dialect) {
        assertThatThrownBy(() -> shop.createUser("Alice II", "alice@example.com"))
                .isInstanceOfSatisfying(IntegrityException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(IntegrityException.Kind.UNIQUE);
                    assertThat(refusal.table())
                            .isEqualToIgnoringCase(dialect.supports(Feature.KEY_TABLE_NAMES) ? "users" : null);
                });
        session.rollback();

        assertThat(shop.listUsers()).extracting(User::getName).containsExactly("Alice", "Bob");
    }

    @Test
    void productsAreListedByCategoryWhileInStock() {
        shop.createProduct("Atlas", new BigDecimal("50.00"), 1, "books");
        shop.createProduct("Eraser", new BigDecimal("0.50"), 0, "office");

        assertThat(shop.listProducts())
                .extracting(Product::getName)
                .containsExactly("Atlas", "Python Book", "Laptop", "Pen");
        assertThat(shop.listProducts("books")).extracting(Product::getName).containsExactly("Atlas", "Python Book");
        assertThat(shop.listProducts("office")).extracting(Product::getName).containsExactly("Pen");
        assertThat(shop.stock())
                .extracting(Product::getName)
                .containsExactly("Atlas", "Eraser", "Laptop", "Pen", "Python Book");
    }

    @Test
    void anOrderHasItsKeyCopiesThePriceAndTakesTheStockDown(SessionFactory orm) {
        Order order = order(alice, new OrderLine(book, 2), new OrderLine(pen, 5));

        assertThat(order.getId()).as("the key, before the commit").isNotNull();
        assertThat(order.getStatus()).isEqualTo("pending");
        assertThat(order.total()).isEqualByComparingTo("72.48");
        session.commit();
        orm.inTransaction(other -> {
            other.execute(update(Product.class).set(Product_.price, new BigDecimal("35.00"))); // dearer tomorrow
        });
        Order again = orm.fromTransaction(other -> {
            Order found = other.get(Order.class, order.getId());
            assertThat(found.getItems())
                    .extracting(OrderItem::getUnitPrice)
                    .containsExactlyInAnyOrder(new BigDecimal("29.99"), new BigDecimal("2.50"));
            assertThat(found.getItems())
                    .extracting(item -> item.getProduct().getStock())
                    .containsExactlyInAnyOrder(98, 495);
            assertThat(found.getUser().getName()).isEqualTo("Alice");
            return found;
        });
        assertThat(again.getStatus()).isEqualTo("pending");
    }

    @Test
    void anOrderTakesFiveRoundTrips(Dialect dialect) {
        int before = dialect.supports(Feature.ROW_LOCKS) ? 0 : 1;
        int selects = dialect.rowLocking() == RowLocking.CLAUSE ? 2 : 3;
        int locks = dialect.rowLocking() == RowLocking.CLAUSE ? 0 : 1;
        boolean byUpdate = dialect.rowLocking() == RowLocking.UPDATE_OF_KEYS;
        int inserts = dialect.inserts().manyIdentities() ? 2 : 4;
        log.clear();
        order(alice, new OrderLine(book, 2), new OrderLine(pen, 5), new OrderLine(laptop, 1));
        session.commit();

        assertThatSql(log)
                .hasTransactions(1)
                .hasSelects(byUpdate ? selects : selects + locks)
                .hasInserts(inserts)
                .hasUpdates(byUpdate ? 2 : 1)
                .hasRoundTrips(before + selects + locks + inserts + 1);
        assertThatSql(log).statement(before + selects + locks + inserts).hasBatchSize(3);
    }

    @Test
    void linesOfOneProductAreAddedUp() {
        User user = shop.getUser(alice);
        assertThat(user.getOrders()).as("loaded before the order is placed").isEmpty();
        Order order = order(alice, new OrderLine(book, 60), new OrderLine(pen, 1), new OrderLine(book, 40));

        assertThat(order.getItems()).extracting(OrderItem::getQuantity).containsExactly(100, 1);
        assertThat(session.get(Product.class, book).getStock()).isZero();
        assertThat(user.getOrders()).containsExactly(order);
    }

    @Test
    void anUnknownProductLeavesNothingBehind() {
        assertThatThrownBy(() -> order(alice, new OrderLine(book, 2), new OrderLine(42, 1)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no product 42.");

        assertNothingIsLeft();
    }

    @Test
    void tooLittleStockLeavesNothingBehind() {
        assertThatThrownBy(() -> order(alice, new OrderLine(book, 2), new OrderLine(laptop, 21)))
                .isInstanceOf(OutOfStockException.class)
                .hasMessage("Too little of Laptop: 21 wanted, 20 in stock.");
        assertThatThrownBy(() -> order(alice, new OrderLine(book, 60), new OrderLine(book, 41)))
                .isInstanceOf(OutOfStockException.class)
                .hasMessage("Too little of Python Book: 101 wanted, 100 in stock.");

        assertNothingIsLeft();
    }

    @Test
    void anUnknownUserAndSenselessLinesAreRefused() {
        assertThatThrownBy(() -> order(42, new OrderLine(book, 1))).hasMessage("There is no user 42.");
        assertThatThrownBy(() -> order(alice)).hasMessage("An order needs at least one line.");
        assertThatThrownBy(() -> new OrderLine(book, 0))
                .hasMessage("A line needs at least one piece, but has 0 of product " + book + ".");

        assertNothingIsLeft();
    }

    /** Not in memory, and not in the database although the session goes on and commits. */
    private void assertNothingIsLeft() {
        assertThat(shop.getUser(alice).getOrders()).isEmpty();
        assertThat(session.get(Product.class, book).getStock()).isEqualTo(100);
        StatementLog commit = log.during(session::commit);
        assertThatSql(commit).hasNoStatements();
        assertThat(session.scalar(select(count(Order_.id)))).isZero();
        assertThat(session.scalar(select(count(OrderItem_.id)))).isZero();
        assertThat(session.scalars(select(Product_.stock).orderBy(Product_.name.asc()))
                        .all())
                .containsExactly(20, 500, 100);
    }

    @Test
    void completedOrdersAreMarked() {
        Order order = order(bob, new OrderLine(laptop, 1));
        session.commit();

        assertThat(shop.completeOrder(order.getId()).getStatus()).isEqualTo("completed");
        session.commit();
        assertThat(session.scalar(select(Order_.status))).isEqualTo("completed");
        assertThatThrownBy(() -> shop.completeOrder(42)).hasMessage("There is no order 42.");
    }

    @Test
    void theReportCountsEachOrderOnceAndHasWhoSpentMostFirst() {
        aliceAndBobBuy();

        StatementLog report = log.during(() -> assertThat(shop.salesReport())
                .containsExactly(
                        new Sales("Bob", 1, new BigDecimal("999.99")), new Sales("Alice", 1, new BigDecimal("72.48"))));
        assertThatSql(report).hasRoundTrips(1);
        order(alice, new OrderLine(laptop, 1), new OrderLine(pen, 2));
        assertThat(shop.salesReport())
                .containsExactly(
                        new Sales("Alice", 2, new BigDecimal("1077.47")),
                        new Sales("Bob", 1, new BigDecimal("999.99")));
    }

    @Test
    void namesakesAreReportedApart() {
        long other = shop.createUser("Alice", "alice@example.org").getId();
        order(alice, new OrderLine(pen, 2));
        order(other, new OrderLine(pen, 1));

        assertThat(shop.salesReport())
                .containsExactly(
                        new Sales("Alice", 1, new BigDecimal("5.00")), new Sales("Alice", 1, new BigDecimal("2.50")));
    }

    @Test
    void theStockGoesDownWithTheOrders() {
        aliceAndBobBuy();

        assertThat(shop.stock())
                .extracting(product -> product.getName() + " " + product.getStock())
                .containsExactly("Laptop 19", "Pen 495", "Python Book 98");
    }

    @Test
    void whatAUserSpentIsFoundByWalkingTheObjectsInThreeSelects(SessionFactory orm) {
        aliceAndBobBuy();
        order(alice, new OrderLine(laptop, 1));
        session.commit();

        StatementLog walk = log.during(() -> orm.inTransaction(
                fresh -> assertThat(new ShopService(fresh).totalSpent(alice)).isEqualByComparingTo("1072.47")));

        assertThatSql(walk).hasSelects(3).hasRoundTrips(3);
        assertThat(shop.totalSpent(shop.createUser("Cem", "cem@example.com").getId()))
                .isZero();
    }

    @Test
    void notesAreKept() {
        Order order = order(alice, new OrderLine(pen, 1));
        assertThat(order.getNotes()).isNull();
        order.setNotes("a gift");
        session.commit();

        assertThat(session.scalar(select(Order_.notes))).isEqualTo("a gift");
        assertThat(order.getCreatedAt()).isNotNull();
    }

    @Test
    void aUserTakesOrdersAndItemsAlong() {
        aliceAndBobBuy();

        session.delete(shop.getUser(alice));
        session.commit();

        assertThat(session.scalars(select(OrderItem_.quantity)).all()).containsExactly(1);
        assertThat(shop.salesReport()).extracting(Sales::customer).containsExactly("Bob");
    }
}
