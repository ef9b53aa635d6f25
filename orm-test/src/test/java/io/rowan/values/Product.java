package io.rowan.values;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

// snippet: product
@Entity
@Table(name = "products")
class Product {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    @Column(precision = 10, scale = 2)
    BigDecimal price = BigDecimal.ZERO;

    @Json
    @Nullable
    Map<String, Object> metadata = new HashMap<>();

    @Json
    @Nullable
    Size size;

    @Json
    List<Size> variants = new ArrayList<>();

    @CreatedAt
    @Nullable
    Instant createdAt;

    record Size(int width, int height) {}
    // end

    @Json
    @Nullable
    String note;

    protected Product() {}

    Product(String name, @Nullable Map<String, Object> metadata) {
        this.name = name;
        this.metadata = metadata == null ? null : new HashMap<>(metadata);
    }
}
