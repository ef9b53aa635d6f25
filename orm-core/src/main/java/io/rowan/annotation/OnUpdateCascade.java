package io.rowan.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the database change this relationship's foreign key when the key that it refers to changes. The foreign key is
 * created with {@code on update cascade}, and a flush that changes an assigned id relies on it: one update, whatever the
 * number of rows that refer to it. Stands on the side that has the foreign key: a relationship to one, or a collection with
 * {@code @JoinColumn} or a join table. Where the database keeps no foreign keys, the rows are found and updated by their
 * ids, and those of a join table are refused.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface OnUpdateCascade {}
