package io.rowan.query;

/** What {@link ArithmeticNode} computes. */
public enum Arithmetic {
    /** Addition. */
    PLUS("+"),

    /** Subtraction. */
    MINUS("-"),

    /** Multiplication. */
    TIMES("*"),

    /** Division, as the database divides: that of whole numbers may be whole. */
    DIVIDED_BY("/");

    private final String text;

    Arithmetic(String text) {
        this.text = text;
    }

    /** The operation as messages write it; SQL is the dialect's business. */
    @Override
    public String toString() {
        return text;
    }
}
