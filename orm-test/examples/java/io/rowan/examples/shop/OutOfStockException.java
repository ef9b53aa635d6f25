package io.rowan.examples.shop;

/** More was wanted than there is. */
public final class OutOfStockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfStockException(String product, int wanted, int stock) {
        super("Too little of " + product + ": " + wanted + " wanted, " + stock + " in stock.");
    }
}
