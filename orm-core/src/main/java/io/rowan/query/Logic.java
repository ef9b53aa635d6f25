package io.rowan.query;

/** How {@link LogicNode} combines conditions. */
public enum Logic {
    /** All are true. */
    AND("and"),

    /** At least one is true. */
    OR("or");

    private final String text;

    Logic(String text) {
        this.text = text;
    }

    /** The operation as messages write it; SQL is the dialect's business. */
    @Override
    public String toString() {
        return text;
    }
}
