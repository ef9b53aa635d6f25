package io.rowan.examples.shop;

import static io.rowan.query.Dsl.*;

import io.rowan.Session;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the shop does, in the transaction of one session. The caller commits.
 *
 * <p>Objects are changed by their own methods; the session sees the changes and writes them.
 */
public final class ShopService {
    private final Session session;

    /**
     * A service for one unit of work.
     *
     * @param session the session, which stays the caller's
     */
    public ShopService(Session session) {
        this.session = session;
    }

    /**
     * Adds a user.
     *
     * @param name at most 100 characters
     * @param email at most 200 characters; nobody else may have it
     * @return the user, with its key
     */
    public User createUser(String name, String email) {
        User user = new User(name, email);
        session.add(user);
        session.flush();
        return user;
    }

    /**
     * Looks a user up.
     *
     * @param id the key
     * @return the user
     * @throws NotFoundException when there is none
     */
    public User getUser(long id) {
        return session.find(User.class, id).orElseThrow(() -> new NotFoundException("user", id));
    }

    /**
     * The active users.
     *
     * @return by name
     */
    public List<User> listUsers() {
        return session.scalars(select(User.class).where(User_.active.eq(true)).orderBy(User_.name.asc()))
                .all();
    }

    /**
     * Adds a product.
     *
     * @param name what it is called
     * @param price of one piece, two decimals
     * @param stock how many pieces there are
     * @param category where it is listed
     * @return the product, with its key
     */
    public Product createProduct(String name, BigDecimal price, int stock, String category) {
        Product product = new Product(name, price, stock, category);
        session.add(product);
        session.flush();
        return product;
    }

    /**
     * The products that can be bought now.
     *
     * @return by category, then by name
     */
    public List<Product> listProducts() {
        return session.scalars(select(Product.class)
                        .where(Product_.stock.gt(0))
                        .orderBy(Product_.category.asc(), Product_.name.asc()))
                .all();
    }

    /**
     * The products of a category that can be bought now.
     *
     * @param category the category
     * @return by name
     */
    public List<Product> listProducts(String category) {
        return session.scalars(select(Product.class)
                        .where(Product_.stock.gt(0), Product_.category.eq(category))
                        .orderBy(Product_.name.asc()))
                .all();
    }

    /**
     * All products with their stock, also those that are sold out.
     *
     * @return by name
     */
    public List<Product> stock() {
        return session.scalars(select(Product.class).orderBy(Product_.name.asc()))
                .all();
    }

    // snippet: order
    /**
     * Orders products at today's prices and takes them out of the stock. Everything is checked before anything changes,
     * so a refusal leaves nothing behind.
     *
     * @param userId who buys
     * @param lines what and how many, at least one line; lines of the same product are added up
     * @return the order, with its key
     * @throws NotFoundException when the user or a product is unknown
     * @throws OutOfStockException when there is too little of a product
     */
    public Order createOrder(long userId, List<OrderLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order needs at least one line.");
        }
        User user = getUser(userId);
        Map<Product, Integer> wanted = wanted(lines);
        wanted.forEach(Product::requireStock);

        Order order = new Order(user); // user.placeOrder() would load all earlier orders, to add one more
        wanted.forEach(order::add);
        session.add(order);
        session.flush();
        return order;
    }
    // end

    private Map<Product, Integer> wanted(List<OrderLine> lines) {
        Map<Long, Product> products = lockProducts(lines);
        Map<Product, Integer> wanted = new LinkedHashMap<>();
        for (OrderLine line : lines) {
            Product product = products.get(line.productId());
            if (product == null) {
                throw new NotFoundException("product", line.productId());
            }
            wanted.merge(product, line.quantity(), Math::addExact);
        }
        return wanted;
    }

    /** Until the end of the transaction nobody else sells these; in the order of keys, so that two orders never block each other. */
    private Map<Long, Product> lockProducts(List<OrderLine> lines) {
        var ids = new TreeSet<Long>();
        lines.forEach(line -> ids.add(line.productId()));
        Map<Long, Product> products = new LinkedHashMap<>();
        for (Product product : session.scalars(select(Product.class)
                .where(Product_.id.in(ids))
                .orderBy(Product_.id.asc())
                .forUpdate())) {
            products.put(product.getId(), product);
        }
        return products;
    }

    /**
     * Completes an order.
     *
     * @param orderId the key
     * @return the order
     * @throws NotFoundException when there is none
     */
    public Order completeOrder(long orderId) {
        Order order = session.find(Order.class, orderId).orElseThrow(() -> new NotFoundException("order", orderId));
        order.complete();
        return order;
    }

    /**
     * Who bought for how much, reckoned by the database. Users without orders are left out.
     *
     * @return who spent most first
     */
    public List<Sales> salesReport() {
        var spent = sum(OrderItem_.unitPrice.times(OrderItem_.quantity));
        return session.scalars(select(
                                User_.name,
                                countDistinct(Order_.id).as("orders"), // an order comes once for each of its items
                                spent.as("spent"))
                        .from(User.class)
                        .join(User_.orders)
                        .join(Order_.items)
                        .groupBy(User_.id, User_.name)
                        .orderBy(spent.desc(), User_.name.asc())
                        .into(Sales.class))
                .all();
    }

    /**
     * What a user spent, reckoned by walking from object to object: the orders are loaded by one statement and the items
     * of all orders by another.
     *
     * @param userId the key
     * @return zero without orders
     * @throws NotFoundException when there is no such user
     */
    public BigDecimal totalSpent(long userId) {
        return getUser(userId).totalSpent();
    }
}
