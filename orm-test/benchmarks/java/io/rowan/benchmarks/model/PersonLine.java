package io.rowan.benchmarks.model;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** All columns of a customer as a record: no entity. */
public record PersonLine(
        Long id,
        String name,
        String email,
        boolean active,
        int age,
        BigDecimal balance,
        LocalDateTime createdAt,
        @Nullable String city) {}
