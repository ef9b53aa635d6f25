package io.rowan.query;

/** How {@link CompareNode} compares its operands. */
public enum Comparison {
    /** Equal. */
    EQ("="),

    /** Not equal. */
    NE("<>"),

    /** Greater. */
    GT(">"),

    /** Greater or equal. */
    GE(">="),

    /** Less. */
    LT("<"),

    /** Less or equal. */
    LE("<=");

    private final String text;

    Comparison(String text) {
        this.text = text;
    }

    /** The operation as messages write it; SQL is the dialect's business. */
    @Override
    public String toString() {
        return text;
    }
}
