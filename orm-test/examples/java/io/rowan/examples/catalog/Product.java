package io.rowan.examples.catalog;

import io.rowan.annotation.SqlArray;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// snippet: product
/** A product whose tags are an array, which a query can look into. */
@Entity
@Table(name = "products")
public class Product extends Item {
    @SqlArray
    @Column(length = 40)
    private List<String> tags;
    // end

    /** For Rowan. */
    protected Product() {
        this("", BigDecimal.ZERO, List.of(), Map.of());
    }

    /** A product that isn't saved yet. */
    public Product(String name, BigDecimal price, List<String> tags, Map<String, Object> metadata) {
        super(name, price, metadata);
        this.tags = new ArrayList<>(tags);
    }

    /** The tags; changes are found at the flush. */
    public List<String> getTags() {
        return tags;
    }
}
