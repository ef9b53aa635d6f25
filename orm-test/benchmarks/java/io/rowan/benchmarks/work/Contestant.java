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
    JDBC("JDBC by hand", "", "work.JdbcContender"),
    ROWAN("Rowan", "", "work.RowanContender", "byte-buddy-1", "orm-"),
    HIBERNATE(
            "Hibernate",
            "hibernate-core",
            "peers.HibernateContender",
            "hibernate-",
            "byte-buddy-1",
            "jboss-",
            "jakarta.",
            "jaxb-",
            "angus-",
            "txw2-",
            "istack-",
            "antlr4-"),
    ECLIPSELINK(
            "EclipseLink",
            "org.eclipse.persistence.jpa",
            "peers.EclipseLinkContender",
            "org.eclipse.persistence.",
            "asm-"),
    EBEAN("Ebean", "ebean-core", "peers.EbeanContender", "ebean-", "avaje-", "classpath-scanner-", "jackson-", "joda-"),
    JOOQ("jOOQ", "jooq", "peers.JooqContender", "jooq-", "r2dbc-", "reactive-streams-"),
    MYBATIS("MyBatis", "mybatis", "peers.MyBatisContender", "mybatis-");

    /** The entity classes of the workloads. */
    public static final List<Class<?>> ENTITIES = List.of(Customer.class, Member.class, Purchase.class, Item.class);

    private final String title;
    private final String artifact;
    private final String className;
    private final List<String> jars;

    Contestant(String title, String artifact, String className, String... jars) {
        this.title = title;
        this.artifact = artifact;
        this.className = "io.rowan.benchmarks." + className;
        this.jars = List.of(jars);
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

    /** Whether it is told of entity classes when it is opened. */
    public boolean maps() {
        return this != JDBC && this != JOOQ;
    }

    /** How the names of the jars begin that it alone needs. */
    public List<String> jars() {
        return jars;
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
