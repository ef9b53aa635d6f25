package io.rowan.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Classes to ask for, with the attribute names that the processor would write. */
final class Shop {
    private Shop() {}

    static class Person {}

    static class User extends Person {}

    static class Order {}

    static class OrderItem {}

    static class Product {}

    static class Post {}

    static class Address {}

    enum Status {
        OPEN,
        DONE
    }

    static final class User_ {
        static final NumberAttribute<User, Long> id = new NumberAttribute<>(User.class, "id");
        static final TextAttribute<User> name = new TextAttribute<>(User.class, "name");
        static final TextAttribute<User> username = new TextAttribute<>(User.class, "username");
        static final TextAttribute<User> email = new TextAttribute<>(User.class, "email");
        static final NumberAttribute<User, Integer> age = new NumberAttribute<>(User.class, "age");
        static final BooleanAttribute<User> active = new BooleanAttribute<>(User.class, "active");
        static final ComparableAttribute<User, Instant> createdAt = new ComparableAttribute<>(User.class, "createdAt");
        static final EmbeddedAttribute<User, Address> address = new EmbeddedAttribute<>(User.class, "address");
        static final ToOneAttribute<User, User> manager = new ToOneAttribute<>(User.class, "manager");
        static final ToManyAttribute<User, Order> orders = new ToManyAttribute<>(User.class, "orders");
    }

    static final class Order_ {
        static final NumberAttribute<Order, Long> id = new NumberAttribute<>(Order.class, "id");
        static final NumberAttribute<Order, BigDecimal> total = new NumberAttribute<>(Order.class, "total");
        static final ComparableAttribute<Order, Status> status = new ComparableAttribute<>(Order.class, "status");
        static final ToOneAttribute<Order, User> user = new ToOneAttribute<>(Order.class, "user");
        static final ToManyAttribute<Order, OrderItem> items = new ToManyAttribute<>(Order.class, "items");
    }

    static final class OrderItem_ {
        static final NumberAttribute<OrderItem, Integer> quantity = new NumberAttribute<>(OrderItem.class, "quantity");
        static final NumberAttribute<OrderItem, BigDecimal> unitPrice =
                new NumberAttribute<>(OrderItem.class, "unitPrice");
    }

    static final class Product_ {
        static final NumberAttribute<Product, Long> id = new NumberAttribute<>(Product.class, "id");
        static final TextAttribute<Product> name = new TextAttribute<>(Product.class, "name");
        static final NumberAttribute<Product, BigDecimal> price = new NumberAttribute<>(Product.class, "price");
        static final NumberAttribute<Product, Integer> stock = new NumberAttribute<>(Product.class, "stock");
        static final ValueAttribute<Product, byte[]> picture = new ValueAttribute<>(Product.class, "picture");
        static final ValueAttribute<Product, Map<String, Object>> metadata =
                new ValueAttribute<>(Product.class, "metadata");
        static final ValueAttribute<Product, List<String>> tags = new ValueAttribute<>(Product.class, "tags");
    }

    static final class Post_ {
        static final ToOneAttribute<Post, User> author = new ToOneAttribute<>(Post.class, "author");
        static final ComparableAttribute<Post, Instant> createdAt = new ComparableAttribute<>(Post.class, "createdAt");
    }

    static final class Address_ {
        static final TextAttribute<Address> city = new TextAttribute<>(Address.class, "city");
    }
}
