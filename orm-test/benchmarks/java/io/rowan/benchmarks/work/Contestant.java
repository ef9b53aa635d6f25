package io.rowan.benchmarks.work;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.Purchase;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Who takes part. The peers' classes are there only in the profile {@code benchmarks}. */
public enum Contestant {
    JDBC("JDBC by hand", "", "io.rowan.benchmarks.work.JdbcContender"),
    ROWAN("Rowan", "", "io.rowan.benchmarks.work.RowanContender"),
    HIBERNATE("Hibernate", "hibernate-core", "io.rowan.benchmarks.peers.HibernateContender"),
    ECLIPSELINK("EclipseLink", "org.eclipse.persistence.jpa", "io.rowan.benchmarks.peers.EclipseLinkContender"),
    EBEAN("Ebean", "ebean-core", "io.rowan.benchmarks.peers.EbeanContender"),
    JOOQ("jOOQ", "jooq", "io.rowan.benchmarks.peers.JooqContender"),
    MYBATIS("MyBatis", "mybatis", "io.rowan.benchmarks.peers.MyBatisContender");

    /** The entity classes of the workloads. */
    public static final List<Class<?>> ENTITIES = List.of(Customer.class, Member.class, Purchase.class, Item.class);

    private final String title;
    private final String artifact;
    private final String className;

    Contestant(String title, String artifact, String className) {
        this.title = title;
        this.artifact = artifact;
        this.className = className;
    }

    /** The one with such a key. */
    public static Contestant of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Its name in tables. */
    public String title() {
        return title;
    }

    /** Its name in options and result files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Opens the contender. */
    public Contender open(DataSource pool, List<Class<?>> entities) {
        try {
            return (Contender) Class.forName(className)
                    .getConstructor(DataSource.class, List.class)
                    .newInstance(pool, entities);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(title + " does not start: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    title + " is not on the class path: peers are there in the profile benchmarks", e);
        }
    }

    /** Its version, from the name of its jar on a class path; empty for what is built here. */
    public String version(String classPath) {
        if (artifact.isEmpty()) {
            return "";
        }
        Matcher jar = Pattern.compile(Pattern.quote("/" + artifact) + "-([0-9][^/]*)\\.jar")
                .matcher(classPath);
        return jar.find() ? jar.group(1) : "?";
    }
}
