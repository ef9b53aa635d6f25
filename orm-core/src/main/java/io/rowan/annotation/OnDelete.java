package io.rowan.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database does to the rows of this relationship's foreign key when the row that they refer to is deleted. The
 * foreign key is created with that clause, and {@code session.delete} relies on it: the rows are neither read nor written.
 * Stands on the side that has the foreign key: a relationship to one, or a collection with {@code @JoinColumn} or a join
 * table.
 *
 * <p>Objects of this session whose rows go that way are deleted too; their versions are not checked and no event tells of
 * them. Where a row that would go needs more than the database's own cascades, such as a child of its own that is
 * deleted by Rowan, the rows are read and deleted one by one as if there were no annotation. Where the database keeps no
 * foreign keys, their rows are found by their ids, and deleted or set to null by statements of Rowan's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface OnDelete {
    /**
     * What the database does.
     *
     * @return the clause
     */
    Action value();

    /** What the database does to a row when the one that it refers to is deleted. */
    enum Action {
        /** It deletes the row too. */
        CASCADE,
        /** It sets the foreign key to null. */
        SET_NULL
    }
}
