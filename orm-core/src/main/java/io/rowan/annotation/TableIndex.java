package io.rowan.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index of the entity's table, beside those of {@code @Table(indexes = …)}: of a part of the rows, with further columns
 * that it carries, or of a text without its case. On a mapped superclass it is one of each entity below.
 *
 * <p>Where the database lacks something, an index that forbids nothing does without: it is of all rows, carries no further
 * columns or is of the text as it is. A unique one would forbid other rows then, so creating it is an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(TableIndexes.class)
public @interface TableIndex {
    /**
     * The columns, in order, by their own names or those of their attributes. {@code "created_at desc"} runs downwards;
     * {@code "lower(email)"} and {@code "upper(email)"} are of the text in small letters or capitals, for conditions such as
     * {@code User_.email.lower().eq(…)}.
     *
     * @return the columns
     */
    String[] columns();

    /**
     * Whether two rows with the same values are forbidden.
     *
     * @return true for a key
     */
    boolean unique() default false;

    /**
     * A condition as SQL, with names of columns as they are in the database: only rows that fulfil it are in the index.
     *
     * @return the condition, empty for all rows
     */
    String where() default "";

    /**
     * Columns that the index carries beside, so that queries of them need not read the rows.
     *
     * @return the columns, by their own names or those of their attributes
     */
    String[] include() default {};

    /**
     * The index's name.
     *
     * @return the name; empty for {@code ix_table_columns}
     */
    String name() default "";
}
