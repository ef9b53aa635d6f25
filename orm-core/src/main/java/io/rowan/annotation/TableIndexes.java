package io.rowan.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Several indexes; the compiler writes it where {@link TableIndex} is repeated. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableIndexes {
    /**
     * The indexes.
     *
     * @return one for each annotation
     */
    TableIndex[] value();
}
