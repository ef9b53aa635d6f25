package io.rowan.examples.shop;

import java.math.BigDecimal;

/**
 * A line of the sales report.
 *
 * @param customer the user's name
 * @param orders how many orders the user placed
 * @param spent what they cost together
 */
public record Sales(String customer, long orders, BigDecimal spent) {}
