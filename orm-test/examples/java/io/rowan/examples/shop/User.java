package io.rowan.examples.shop;

import io.rowan.annotation.CreatedAt;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who buys. A plain class: Rowan needs the annotations and a constructor without parameters. */
@Entity
@Table(name = "users")
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 100, nullable = false)
    private String name;

    @Column(length = 200, nullable = false, unique = true)
    private String email;

    private boolean active = true;

    @CreatedAt
    private @Nullable Instant createdAt;

    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Order> orders = new ArrayList<>();

    /** For Rowan, which sets the fields afterwards. */
    protected User() {
        this("", "");
    }

    /**
     * An active user without orders.
     *
     * @param name at most 100 characters
     * @param email at most 200 characters; nobody else may have it
     */
    public User(String name, String email) {
        this.name = name;
        this.email = email;
    }

    /**
     * Begins an order, to be filled by {@link Order#add}. It is saved with its user.
     *
     * @return the new, pending order of this user
     */
    public Order placeOrder() {
        Order order = new Order(this);
        orders.add(order);
        return order;
    }

    /** Bars the user from the lists of the shop; the orders remain. */
    public void deactivate() {
        active = false;
    }

    /**
     * What all orders cost together.
     *
     * @return zero without orders
     */
    public BigDecimal totalSpent() {
        return orders.stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The key.
     *
     * @return null until the user is flushed for the first time
     */
    public @Nullable Long getId() {
        return id;
    }

    /**
     * The name.
     *
     * @return the name, not unique
     */
    public String getName() {
        return name;
    }

    /**
     * The address.
     *
     * @return the address, unique
     */
    public String getEmail() {
        return email;
    }

    /**
     * Whether the shop lists the user.
     *
     * @return true unless deactivated
     */
    public boolean isActive() {
        return active;
    }

    /**
     * When the user was saved first.
     *
     * @return null until then
     */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    /**
     * The orders, loaded at the first look.
     *
     * @return a view that cannot be changed; see {@link #placeOrder}
     */
    public List<Order> getOrders() {
        return Collections.unmodifiableList(orders);
    }
}
