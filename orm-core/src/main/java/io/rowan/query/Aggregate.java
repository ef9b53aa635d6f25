package io.rowan.query;

/** The functions of a group of rows. All but the counts are null for a group without values. */
public enum Aggregate {
    /** The number of rows, or of rows where the operand is not null; a {@code Long}. */
    COUNT("count"),

    /** The sum, as the operand's Java type. */
    SUM("sum"),

    /** The sum of whole numbers as a {@code Long}. */
    SUM_AS_LONG("sum"),

    /** The mean as a {@code Double}. */
    AVG("avg"),

    /** The least value. */
    MIN("min"),

    /** The greatest value. */
    MAX("max");

    private final String text;

    Aggregate(String text) {
        this.text = text;
    }

    /** The operation as messages write it; SQL is the dialect's business. */
    @Override
    public String toString() {
        return text;
    }
}
