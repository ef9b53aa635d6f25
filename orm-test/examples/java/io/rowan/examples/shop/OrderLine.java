package io.rowan.examples.shop;

/**
 * A wish, before it becomes an {@link OrderItem}.
 *
 * @param productId the key of the product
 * @param quantity how many pieces, at least one
 */
public record OrderLine(long productId, int quantity) {
    /**
     * A wish.
     *
     * @throws IllegalArgumentException when the quantity is not positive
     */
    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "A line needs at least one piece, but has " + quantity + " of product " + productId + ".");
        }
    }
}
