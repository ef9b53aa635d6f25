package io.rowan.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class an empty database with the tables of some entities. Test methods, and those that run before
 * and after each test, may ask for a {@link io.rowan.SessionFactory}, a {@link io.rowan.Session} and a {@link StatementLog};
 * for a {@link TestDatabase}, its {@link io.rowan.dialect.Dialect}, its {@link TestUrl} and its {@link JdbcFaults}; and
 * for a {@link javax.sql.DataSource} of plain connections to it. All is closed and removed after the test, which fails if a
 * connection of the session factory is still in use then.
 *
 * <p>The class runs once on each database that the JUnit configuration parameter {@code rowan.databases} names; it can be
 * set in {@code junit-platform.properties} or as a system property:
 *
 * <ul>
 *   <li>keys of {@link TestDatabase}s, parted by commas, such as {@code postgresql,h2};
 *   <li>{@code all}: each known database whose driver is on the class path;
 *   <li>nothing: the first of these alone.
 * </ul>
 *
 * <p>A database that is not here skips the tests; where the environment variable {@code CI} is set they fail.
 *
 * <p>{@link RowanExtension#of} does the same where the factory needs further settings.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ClassTemplate
@ExtendWith(RowanExtension.class)
public @interface RowanTest {
    /**
     * The entities whose tables are there.
     *
     * @return the classes, none for an empty database
     */
    Class<?>[] entities();

    /**
     * The key of the only {@link TestDatabase} that the tests run on.
     *
     * @return empty for those of {@code rowan.databases}
     */
    String database() default "";
}
