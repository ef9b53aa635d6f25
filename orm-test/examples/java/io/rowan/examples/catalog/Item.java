package io.rowan.examples.catalog;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.Json;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

// snippet: item
/** What is offered: an exact price, and a document of whatever else there is to say. */
@MappedSuperclass
public abstract class Item {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 100, nullable = false)
    private String name;

    @Column(precision = 10, scale = 2, nullable = false)
    private BigDecimal price; // numeric(10, 2)

    @Json
    private Map<String, Object> metadata;

    @CreatedAt
    private @Nullable Instant createdAt;
    // end

    /** An item that isn't saved yet. */
    protected Item(String name, BigDecimal price, Map<String, Object> metadata) {
        this.name = name;
        this.price = price;
        this.metadata = new HashMap<>(metadata);
    }

    /** The key, null before the item is saved. */
    public @Nullable Long getId() {
        return id;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** The price, with two digits after the point. */
    public BigDecimal getPrice() {
        return price;
    }

    /** Whatever else there is to say; changes are found at the flush. */
    public Map<String, Object> getMetadata() {
        return metadata;
    }

    /** When the item was saved. */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }
}
