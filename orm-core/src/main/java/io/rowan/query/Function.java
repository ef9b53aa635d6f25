package io.rowan.query;

/** The functions of a single row. */
public enum Function {
    /** Text in lower case; one argument. */
    LOWER("lower"),

    /** Text in upper case; one argument. */
    UPPER("upper"),

    /** Texts one after the other, null if one of them is null; two arguments and more. */
    CONCAT("concat"),

    /** The number of characters of a text; one argument. */
    LENGTH("length"),

    /** The first argument that is not null; two arguments and more. */
    COALESCE("coalesce");

    private final String text;

    Function(String text) {
        this.text = text;
    }

    /** The operation as messages write it; SQL is the dialect's business. */
    @Override
    public String toString() {
        return text;
    }
}
