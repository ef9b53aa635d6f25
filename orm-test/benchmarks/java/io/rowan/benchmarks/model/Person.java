package io.rowan.benchmarks.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of middling width, with the types that business tables are made of; its id is a subclass's. */
@MappedSuperclass
public abstract class Person {
    @Column(name = "name", length = 100, nullable = false)
    private String name = "";

    @Column(name = "email", length = 200, nullable = false)
    private String email = "";

    @Column(name = "active", nullable = false)
    private boolean active;

    @Column(name = "age", nullable = false)
    private int age;

    @Column(name = "balance", precision = 12, scale = 2, nullable = false)
    private BigDecimal balance = BigDecimal.ZERO;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt = LocalDateTime.MIN;

    @Column(name = "city", length = 50)
    private @Nullable String city;

    /** For those who fill it by field or by setter. */
    protected Person() {}

    /** One whose values follow from a number. */
    protected Person(int number) {
        name = "Person " + number;
        email = "person" + number + "@example.com";
        active = number % 3 != 0;
        age = 20 + number % 60;
        balance = BigDecimal.valueOf(number * 37L % 100_000, 2);
        createdAt = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(number);
        city = number % 10 == 0 ? null : "City " + number % 50;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public void setBalance(BigDecimal balance) {
        this.balance = balance;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(LocalDateTime createdAt) {
        this.createdAt = createdAt;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }
}
