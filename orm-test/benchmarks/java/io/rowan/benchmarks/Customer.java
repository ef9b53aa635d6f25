package io.rowan.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of middling width, with the types that business tables are made of. */
@Entity
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 100, nullable = false)
    private String name;

    @Column(length = 200, nullable = false)
    private String email;

    private boolean active;

    private int age;

    @Column(precision = 12, scale = 2)
    private BigDecimal balance;

    private LocalDateTime createdAt;

    @Column(length = 50)
    private @Nullable String city;

    /** For Rowan. */
    protected Customer() {
        this(0);
    }

    Customer(int number) {
        name = "Customer " + number;
        email = "customer" + number + "@example.com";
        active = number % 3 != 0;
        age = 20 + number % 60;
        balance = BigDecimal.valueOf(number * 37L % 100_000, 2);
        createdAt = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(number);
        city = number % 10 == 0 ? null : "City " + number % 50;
    }

    @Nullable
    Long id() {
        return id;
    }

    void id(long value) {
        id = value;
    }

    String name() {
        return name;
    }

    void name(String value) {
        name = value;
    }

    String email() {
        return email;
    }

    void email(String value) {
        email = value;
    }

    boolean active() {
        return active;
    }

    void active(boolean value) {
        active = value;
    }

    int age() {
        return age;
    }

    void age(int value) {
        age = value;
    }

    BigDecimal balance() {
        return balance;
    }

    void balance(BigDecimal value) {
        balance = value;
    }

    LocalDateTime createdAt() {
        return createdAt;
    }

    void createdAt(LocalDateTime value) {
        createdAt = value;
    }

    @Nullable
    String city() {
        return city;
    }

    void city(@Nullable String value) {
        city = value;
    }
}
