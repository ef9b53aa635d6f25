package io.rowan.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute is kept as an array of the database: a {@code List}, a {@code Set} or a Java array of texts, numbers, truth
 * values, UUIDs or constants of an enum, which are kept by name. {@code @Column} says of what size the elements are.
 * Queries ask for an element by {@code Product_.tags.contains("sale")}.
 *
 * <p>Only databases that have arrays take it; elsewhere making the session factory fails. A change inside is found by
 * comparison at the flush; the order of a set says nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface SqlArray {}
