package io.rowan.flush;

import java.util.List;

/**
 * A foreign key that a row holds: {@code orders.user_id} pointing to a user.
 *
 * @param columns the referring columns, one unless the key is composite
 * @param target the handle of the row referred to, compared by identity; without a change in the same flush it
 *     imposes nothing
 * @param nullable whether the columns may be null for a while, so that a cycle can be broken here
 */
public record Reference(List<String> columns, Object target, boolean nullable) {
    /** Copies the list. */
    public Reference {
        columns = List.copyOf(columns);
    }

    /**
     * A reference of one column.
     *
     * @param column the referring column
     * @param target the handle of the row referred to
     * @param nullable whether the column may be null for a while
     * @return the reference
     */
    public static Reference of(String column, Object target, boolean nullable) {
        return new Reference(List.of(column), target, nullable);
    }
}
