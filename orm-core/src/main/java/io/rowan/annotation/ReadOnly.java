package io.rowan.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an entity that sessions only read its rows: a view, a table of another program, rows that never change.
 *
 * <p>Its objects are not compared with what was read, so that a change of one is never written, and {@code add},
 * {@code delete} and {@code merge} refuse them. A session holds them weakly, unless an object that it may write refers
 * to them, and stays flat in memory however many it has seen. Relationships of such an entity lead to read-only
 * entities alone; others refer to it by a side that they own, and cascade nothing to it but REFRESH and DETACH. Bulk
 * statements and {@code insertAll}, {@code updateAll} and {@code deleteAll} write its table like any other.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadOnly {}
