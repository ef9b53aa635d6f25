package io.rowan.test;

import io.rowan.dialect.Feature;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Skips tests on databases that lack a capability, or on those that have one; the reason names it. For classes and methods that run with
 * {@link RowanTest} or {@link RowanExtension}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {
    /**
     * What the database must be able to do.
     *
     * @return the capabilities, all of them needed
     */
    Feature[] value() default {};

    /**
     * What the database must not be able to do, for tests of how it is refused.
     *
     * @return the capabilities, none of them there
     */
    Feature[] absent() default {};
}
