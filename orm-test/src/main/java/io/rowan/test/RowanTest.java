package io.rowan.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a fresh database with the tables of some entities. Test methods, and those that run before
 * and after each test, may ask for a {@link io.rowan.SessionFactory}, a {@link io.rowan.Session}, a {@link StatementLog}
 * and a {@link TestDatabase}. All is closed and dropped after the test, which fails if a connection is still in use then.
 *
 * <p>{@link RowanExtension#of} does the same where the factory needs further settings.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(RowanExtension.class)
public @interface RowanTest {
    /**
     * The entities whose tables are there.
     *
     * @return at least one class
     */
    Class<?>[] entities();

    /**
     * The key of the {@link TestDatabase}. A database that is not here skips the tests; where the environment variable
     * {@code CI} is set they fail.
     *
     * @return empty for the one that the system property {@code rowan.test.database} names, else {@code h2}
     */
    String database() default "";
}
