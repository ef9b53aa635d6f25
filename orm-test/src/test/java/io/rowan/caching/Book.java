package io.rowan.caching;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Cacheable
class Book {
    enum Binding {
        HARD,
        SOFT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String title = "";

    @Column(precision = 10, scale = 2)
    BigDecimal price = new BigDecimal("12.50");

    LocalDate published = LocalDate.of(1843, 10, 18);

    Instant bought = Instant.parse("2026-01-02T03:04:05Z");

    UUID isbn = UUID.fromString("12345678-1234-1234-1234-123456789abc");

    byte[] cover = {1, 2, 3};

    boolean lent;

    @Enumerated(EnumType.STRING)
    @Nullable
    Binding binding = Binding.SOFT;

    @Nullable
    Integer pages;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Author author;

    protected Book() {}

    Book(String title, @Nullable Author author) {
        this.title = title;
        this.author = author;
    }
}
