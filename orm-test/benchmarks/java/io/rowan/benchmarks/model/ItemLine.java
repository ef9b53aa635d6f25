package io.rowan.benchmarks.model;

import java.math.BigDecimal;

/** What a report reads of an item: no entity. */
public record ItemLine(Long id, String product, int quantity, BigDecimal price) {}
