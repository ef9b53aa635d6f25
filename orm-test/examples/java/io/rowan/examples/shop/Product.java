package io.rowan.examples.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something to buy, and how many pieces of it there are. */
@Entity
@Table(name = "products")
public class Product {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private String name;

    @Column(precision = 10, scale = 2, nullable = false)
    private BigDecimal price;

    private int stock;

    @Column(nullable = false)
    private String category;

    /** For Rowan, which sets the fields afterwards. */
    protected Product() {
        this("", BigDecimal.ZERO, 0, "");
    }

    /**
     * A product.
     *
     * @param name what it is called
     * @param price of one piece, two decimals
     * @param stock how many pieces there are
     * @param category where it is listed
     */
    public Product(String name, BigDecimal price, int stock, String category) {
        this.name = name;
        this.price = price;
        this.stock = stock;
        this.category = category;
    }

    /**
     * Makes sure that there is enough.
     *
     * @param quantity how many pieces are wanted
     * @throws OutOfStockException when there are fewer
     */
    public void requireStock(int quantity) {
        if (quantity > stock) {
            throw new OutOfStockException(name, quantity, stock);
        }
    }

    /**
     * Takes pieces out of the stock.
     *
     * @param quantity how many
     * @throws OutOfStockException when there are fewer; the stock stays as it is
     */
    public void take(int quantity) {
        requireStock(quantity);
        stock -= quantity;
    }

    /**
     * The key.
     *
     * @return null until the product is flushed for the first time
     */
    public @Nullable Long getId() {
        return id;
    }

    /**
     * What it is called.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * What one piece costs today.
     *
     * @return the price with two decimals
     */
    public BigDecimal getPrice() {
        return price;
    }

    /**
     * How many pieces there are.
     *
     * @return zero or more
     */
    public int getStock() {
        return stock;
    }

    /**
     * Where it is listed.
     *
     * @return the category
     */
    public String getCategory() {
        return category;
    }
}
