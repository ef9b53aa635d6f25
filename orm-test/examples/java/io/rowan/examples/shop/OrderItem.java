package io.rowan.examples.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One product of an order. Made by {@link Order#add}. */
@Entity
@Table(name = "order_items")
public class OrderItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Order order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    private int quantity;

    /** The price on the day of the order: the product's may change later. */
    @Column(precision = 10, scale = 2, nullable = false)
    private BigDecimal unitPrice = BigDecimal.ZERO;

    /** For Rowan, which sets the fields afterwards. */
    protected OrderItem() {}

    OrderItem(Order order, Product product, int quantity) {
        this.order = order;
        this.product = product;
        this.quantity = quantity;
        this.unitPrice = product.getPrice();
    }

    /**
     * What all pieces cost together.
     *
     * @return the price with two decimals
     */
    public BigDecimal total() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    /**
     * The key.
     *
     * @return null until the item is flushed for the first time
     */
    public @Nullable Long getId() {
        return id;
    }

    /**
     * What it belongs to.
     *
     * @return the order, loaded at the first look
     */
    public @Nullable Order getOrder() {
        return order;
    }

    /**
     * What was bought.
     *
     * @return the product, loaded at the first look
     */
    public @Nullable Product getProduct() {
        return product;
    }

    /**
     * How many pieces were bought.
     *
     * @return one or more
     */
    public int getQuantity() {
        return quantity;
    }

    /**
     * What one piece cost.
     *
     * @return the price with two decimals
     */
    public BigDecimal getUnitPrice() {
        return unitPrice;
    }
}
