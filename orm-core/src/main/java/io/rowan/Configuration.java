package io.rowan;

import io.rowan.cache.CacheProvider;
import io.rowan.dialect.ConnectionUrl;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Dialects;
import io.rowan.error.ConfigurationException;
import io.rowan.jdbc.ConnectionSettings;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.EchoListener;
import io.rowan.jdbc.StatementListener;
import io.rowan.mapping.EntityMappings;
import io.rowan.metadata.EntityScanner;
import io.rowan.metadata.MetadataReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The configuration of a {@link SessionFactory}. Used by one thread, once. */
public final class Configuration {
    private final Set<Class<?>> entities = new LinkedHashSet<>();
    private final List<StatementListener> listeners = new ArrayList<>();
    private final List<SessionListener> sessionListeners = new ArrayList<>();
    private final PoolOptions pool = new PoolOptions();
    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable Isolation isolation;
    private @Nullable DataSource dataSource;
    private @Nullable Dialect dialect;
    private Naming naming = Naming.SNAKE_CASE;
    private Clock clock = Clock.systemUTC();
    private boolean expireOnCommit = true;
    private @Nullable CacheProvider cache;

    Configuration() {}

    /**
     * The database. Either this or {@link #dataSource} is needed.
     *
     * @param address a JDBC URL, or one as twelve-factor applications keep it in their environment, such as
     *     {@code scheme://user:password@host:port/database} for a server or {@code scheme:///shop.db} for a file, where
     *     characters with a meaning in URLs are written {@code %XX}
     * @return this
     */
    public Configuration url(String address) {
        url = address;
        return this;
    }

    /**
     * The database, by the environment variable {@code DATABASE_URL}.
     *
     * @return this
     * @throws ConfigurationException when it is not set
     */
    public Configuration urlFromEnvironment() {
        return urlFromEnvironment("DATABASE_URL");
    }

    /**
     * The database, by an environment variable that holds what {@link #url} takes.
     *
     * @param variable the name of the variable
     * @return this
     * @throws ConfigurationException when it is not set or empty
     */
    public Configuration urlFromEnvironment(String variable) {
        String address = System.getenv(variable);
        if (address == null || address.isBlank()) {
            throw new ConfigurationException("The environment variable " + variable + " is "
                    + (address == null ? "not set" : "empty")
                    + ". Set it to the database's URL before the program starts,"
                    + " such as " + variable + "=scheme://user:password@host:port/database or " + variable
                    + "=jdbc:..., or name the database with url(...).");
        }
        return url(address.strip());
    }

    /**
     * Who logs on, whatever the URL says. Without it the URL says so, or nobody needs to.
     *
     * @param userName the user
     * @param secret the password
     * @return this
     */
    public Configuration credentials(String userName, String secret) {
        user = userName;
        password = secret;
        return this;
    }

    /**
     * Where connections come from, in place of a URL. The caller keeps and closes it.
     *
     * @param source the source
     * @return this
     */
    public Configuration dataSource(DataSource source) {
        dataSource = source;
        return this;
    }

    /**
     * The entity classes, further to earlier calls.
     *
     * @param classes classes with {@code @Entity}; embeddables and mapped superclasses are found through them
     * @return this
     */
    public Configuration entities(Class<?>... classes) {
        entities.addAll(List.of(classes));
        return this;
    }

    /**
     * Finds the entity classes of a package and of the packages below, further to earlier calls.
     *
     * @param packageName the package
     * @return this
     * @throws io.rowan.error.MappingException when there are none
     */
    public Configuration scan(String packageName) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        entities.addAll(
                EntityScanner.scan(packageName, loader == null ? Configuration.class.getClassLoader() : loader));
        return this;
    }

    /**
     * The dialect, in place of the one that is chosen from the connection.
     *
     * @param chosen the dialect
     * @return this
     */
    public Configuration dialect(Dialect chosen) {
        dialect = chosen;
        return this;
    }

    /**
     * How tables and columns are called that the mapping does not name.
     *
     * @param rule the rule; snake case unless set
     * @return this
     */
    public Configuration naming(Naming rule) {
        naming = rule;
        return this;
    }

    /**
     * How many connections are kept, and how. It has no effect on a {@link #dataSource}, which is the application's own.
     *
     * @param options sets what differs from the defaults
     * @return this
     */
    public Configuration pool(Consumer<PoolOptions> options) {
        options.accept(pool);
        return this;
    }

    /**
     * Whether every statement is logged with its parameters, by the logger {@code io.rowan.sql} at level INFO.
     *
     * @param log whether to log; false unless set
     * @return this
     */
    public Configuration echo(boolean log) {
        listeners.removeIf(EchoListener.class::isInstance);
        if (log) {
            listeners.add(new EchoListener());
        }
        return this;
    }

    /**
     * Who is told of each statement after it ran, further to earlier calls. It is called by the thread that runs the
     * statement.
     *
     * @param listener gets each event
     * @return this
     */
    public Configuration onStatement(Consumer<StatementEvent> listener) {
        listeners.add(event -> listener.accept(StatementEvent.of(event)));
        return this;
    }

    /**
     * Who is told what sessions do, further to earlier calls and in the same order.
     *
     * @param listener is told by all sessions of the factory
     * @return this
     */
    public Configuration listener(SessionListener listener) {
        sessionListeners.add(listener);
        return this;
    }

    /**
     * Whether the next access after a commit reads rows afresh (semantics, rule 17).
     *
     * @param expire true unless set
     * @return this
     */
    public Configuration expireOnCommit(boolean expire) {
        expireOnCommit = expire;
        return this;
    }

    /**
     * The clock of {@code @CreatedAt} and {@code @UpdatedAt}.
     *
     * @param source the clock; the system's in UTC unless set
     * @return this
     */
    public Configuration clock(Clock source) {
        clock = source;
        return this;
    }

    /**
     * Sets the isolation of every transaction. A database that does not know a level refuses it, or takes the next stricter
     * one, as its documentation says.
     *
     * @param level the level; by default the one of the database or the data source
     * @return this
     */
    public Configuration isolation(Isolation level) {
        isolation = level;
        return this;
    }

    /**
     * What sessions read through: rows of entities with {@code @Cacheable}, collections of them, and results of selects with
     * {@code cached(…)}. It also gives {@link SessionFactory#cache()}.
     *
     * @param provider one of {@link io.rowan.cache.Caches}; none unless set
     * @return this
     */
    public Configuration cache(CacheProvider provider) {
        cache = provider;
        return this;
    }

    /**
     * Checks every mapping and connects.
     *
     * @return the factory, to be closed by the caller
     * @throws io.rowan.error.MappingException when entities are mapped wrongly, with all mistakes at once
     * @throws ConfigurationException when there is no driver or dialect, or something needed is not set
     * @throws io.rowan.error.DatabaseException when the database cannot be reached
     */
    public SessionFactory build() {
        if (entities.isEmpty()) {
            throw new ConfigurationException("The factory has no entities. Name them with entities(User.class, ...) or"
                    + " scan(\"com.acme.shop\").");
        }
        ConnectionSource source = connect();
        try {
            Dialect chosen = dialect == null ? Dialects.find(source.describe()) : dialect;
            EntityMappings mappings = new MetadataReader(chosen.types(), naming.rule()).read(entities);
            return new SessionFactory(new FactoryRooms(mappings, chosen, source, settings()));
        } catch (RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    private FactoryRooms.Settings settings() {
        List<StatementListener> all = new ArrayList<>(listeners);
        List<SessionListener> announced =
                Listeners.overriding(sessionListeners, "beforeStatement", StatementEvent.class);
        if (!announced.isEmpty()) {
            all.add(new AnnouncedStatements(announced));
        }
        StatementListener one = all.isEmpty() ? null : all.size() == 1 ? all.get(0) : StatementListener.all(all);
        return new FactoryRooms.Settings(one, List.copyOf(sessionListeners), clock, expireOnCommit, cache);
    }

    private ConnectionSource connect() {
        DataSource given = dataSource;
        if (given != null) {
            if (url != null) {
                throw new ConfigurationException("Both url(...) and dataSource(...) are set. Leave one of them out.");
            }
            return ConnectionSource.of(given, level());
        }
        String known = url;
        if (known == null) {
            throw new ConfigurationException("The factory does not know its database. Name it with"
                    + " url(\"jdbc:...\") or dataSource(source).");
        }
        ConnectionUrl at = Dialects.url(known);
        return ConnectionSource.pooled(new ConnectionSettings(
                at.jdbcUrl(),
                user == null ? at.user() : user,
                user == null ? at.password() : password,
                pool.settings(),
                level()));
    }

    private @Nullable Integer level() {
        return isolation == null ? null : isolation.level;
    }
}
