package io.rowan.examples.catalog;

import io.rowan.annotation.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// snippet: product
/** The same where the database has no arrays: tags are kept, but not looked into. */
@Entity
@Table(name = "products")
public class PlainProduct extends Item {
    @Json
    private List<String> tags;
    // end

    /** For Rowan. */
    protected PlainProduct() {
        this("", BigDecimal.ZERO, List.of(), Map.of());
    }

    /** A product that isn't saved yet. */
    public PlainProduct(String name, BigDecimal price, List<String> tags, Map<String, Object> metadata) {
        super(name, price, metadata);
        this.tags = new ArrayList<>(tags);
    }

    /** The tags; changes are found at the flush. */
    public List<String> getTags() {
        return tags;
    }
}
