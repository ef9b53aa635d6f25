package io.rowan.examples.shop;

import io.rowan.annotation.CreatedAt;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user buys at once. */
@Entity
@Table(name = "orders")
public class Order {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable User user;

    @Column(length = 20, nullable = false)
    private String status = "pending";

    @CreatedAt
    private @Nullable Instant createdAt;

    private @Nullable String notes;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OrderItem> items = new ArrayList<>();

    /** For Rowan, which sets the fields afterwards. */
    protected Order() {}

    /**
     * A pending order without items, to be filled by {@link #add}. Rowan keeps both sides in step: it is among the user's
     * orders once it is flushed.
     *
     * @param user who buys
     */
    public Order(User user) {
        this.user = user;
    }

    /**
     * Adds an item at today's price and takes it out of the stock.
     *
     * @param product what
     * @param quantity how many pieces
     * @throws OutOfStockException when there are fewer; nothing is added then
     */
    public void add(Product product, int quantity) {
        product.take(quantity);
        items.add(new OrderItem(this, product, quantity));
    }

    /** Marks the order as done. */
    public void complete() {
        status = "completed";
    }

    /**
     * What all items cost together.
     *
     * @return zero without items
     */
    public BigDecimal total() {
        return items.stream().map(OrderItem::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Leaves a remark.
     *
     * @param text the remark, null for none
     */
    public void setNotes(@Nullable String text) {
        notes = text;
    }

    /**
     * The key.
     *
     * @return null until the order is flushed for the first time
     */
    public @Nullable Long getId() {
        return id;
    }

    /**
     * Who buys.
     *
     * @return the user, loaded at the first look
     */
    public @Nullable User getUser() {
        return user;
    }

    /**
     * How far the order is.
     *
     * @return {@code pending} or {@code completed}
     */
    public String getStatus() {
        return status;
    }

    /**
     * When the order was saved first.
     *
     * @return null until then
     */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    /**
     * The remark.
     *
     * @return null when there is none
     */
    public @Nullable String getNotes() {
        return notes;
    }

    /**
     * What was bought, loaded at the first look.
     *
     * @return a view that cannot be changed; see {@link #add}
     */
    public List<OrderItem> getItems() {
        return Collections.unmodifiableList(items);
    }
}
