package io.rowan.test;

import io.rowan.Configuration;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What {@link RowanTest} does, for factories that need further settings:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RowanExtension rowan =
 *         RowanExtension.of(User.class, Order.class).configure(orm -> orm.expireOnCommit(false));
 * }</pre>
 *
 * <p>The class runs once, on the first of the databases that {@link RowanTest} describes; with
 * {@code @ClassTemplate} above it, once on each of them.
 *
 * <p>Immutable, and safe for classes that run at the same time: each has its own database.
 */
public final class RowanExtension
        implements ClassTemplateInvocationContextProvider,
                ExecutionCondition,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RowanExtension.class);
    private static final Set<Class<?>> PARAMETERS = Set.of(
            SessionFactory.class,
            Session.class,
            StatementLog.class,
            TestDatabase.class,
            Dialect.class,
            DataSource.class,
            JdbcFaults.class,
            TestUrl.class);

    private final List<Class<?>> entities;
    private final @Nullable TestDatabase database;
    private final Consumer<Configuration> settings;
    private final UnaryOperator<@Nullable String> environment;

    /** For JUnit, which makes the extension of {@link RowanTest}. */
    public RowanExtension() {
        this(List.of(), null, configuration -> {}, System::getenv);
    }

    private RowanExtension(
            List<Class<?>> entities,
            @Nullable TestDatabase database,
            Consumer<Configuration> settings,
            UnaryOperator<@Nullable String> environment) {
        this.entities = entities;
        this.database = database;
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * An extension for some entities, on the databases that {@link RowanTest} takes when it names none.
     *
     * @param entities the entities whose tables are there
     * @return the extension
     */
    public static RowanExtension of(Class<?>... entities) {
        return new RowanExtension(List.of(entities), null, configuration -> {}, System::getenv);
    }

    /**
     * The same on another database.
     *
     * @param key the key of the {@link TestDatabase}
     * @return another extension
     */
    public RowanExtension on(String key) {
        return on(TestDatabase.of(key));
    }

    RowanExtension on(TestDatabase other) {
        return new RowanExtension(entities, other, settings, environment);
    }

    /**
     * The same with further settings of the factory.
     *
     * @param more sets them, after the URL, the entities and the log are set
     * @return another extension
     */
    public RowanExtension configure(Consumer<Configuration> more) {
        return new RowanExtension(entities, database, settings.andThen(more), environment);
    }

    RowanExtension in(UnaryOperator<@Nullable String> otherEnvironment) {
        return new RowanExtension(entities, database, settings, otherEnvironment);
    }

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return databases(context).stream().map(OnDatabase::new);
    }

    /** One run of a class of tests. */
    private record OnDatabase(TestDatabase database) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return database.name();
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            context.getStore(NAMESPACE).put(TestDatabase.class, database);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (given(context) == null && isTemplate(context)) {
            return ConditionEvaluationResult.enabled("each database is looked at when it comes to it");
        }
        FoundDatabase found = found(context);
        if (found.missing() != null) {
            return environment.apply("CI") == null
                    ? ConditionEvaluationResult.disabled(found.missing())
                    : ConditionEvaluationResult.enabled("CI wants a failure: " + found.missing());
        }
        List<Requires> required = required(context);
        return required.isEmpty()
                ? ConditionEvaluationResult.enabled(found.kind().name() + " is here")
                : features(found.dialect(), required);
    }

    /** What the method, its class and the classes around it require: a run on one database has no class of its own. */
    private static List<Requires> required(ExtensionContext context) {
        Stream<AnnotatedElement> places = Stream.concat(
                Stream.concat(context.getElement().stream(), context.getTestClass().stream()),
                context.getEnclosingTestClasses().stream());
        return places.flatMap(place -> AnnotationSupport.findAnnotation(place, Requires.class).stream())
                .toList();
    }

    private static ConditionEvaluationResult features(Dialect dialect, List<Requires> required) {
        Set<Feature> lacking = features(required, Requires::value, feature -> !dialect.supports(feature));
        Set<Feature> having = features(required, Requires::absent, dialect::supports);
        if (lacking.isEmpty() && having.isEmpty()) {
            return ConditionEvaluationResult.enabled(dialect.name() + " has what the test requires");
        }
        return ConditionEvaluationResult.disabled(
                dialect.name() + (lacking.isEmpty() ? " has " + having : " lacks " + lacking));
    }

    private static Set<Feature> features(
            List<Requires> required, Function<Requires, Feature[]> part, Predicate<Feature> offending) {
        return required.stream()
                .flatMap(requires -> Arrays.stream(part.apply(requires)))
                .filter(offending)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        FoundDatabase found = found(context);
        if (found.missing() != null) {
            throw new IllegalStateException(found.missing() + " It fails and is not skipped because CI is set.");
        }
        OwnDatabase own = context.getParent()
                .orElse(context)
                .getStore(NAMESPACE)
                .computeIfAbsent(OwnDatabase.class, key -> new OwnDatabase(found), OwnDatabase.class);
        JdbcFaults faults = wantsFaults(context) ? new JdbcFaults() : null;
        context.getStore(NAMESPACE).put(TestUnit.class, TestUnit.open(own, entities(context), settings, faults));
    }

    /** Connections are watched only where some method of the class may let them fail. */
    private static boolean wantsFaults(ExtensionContext context) {
        return Stream.concat(context.getTestClass().stream(), context.getEnclosingTestClasses().stream())
                .anyMatch(type -> ReflectionSupport.streamMethods(
                                type,
                                method -> Arrays.asList(method.getParameterTypes())
                                        .contains(JdbcFaults.class),
                                HierarchyTraversalMode.TOP_DOWN)
                        .findAny()
                        .isPresent());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestUnit unit = context.getStore(NAMESPACE).remove(TestUnit.class, TestUnit.class);
        if (unit != null) {
            unit.end();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getDeclaringExecutable() instanceof Method
                && PARAMETERS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestUnit unit = context.getStore(NAMESPACE).get(TestUnit.class, TestUnit.class);
        if (unit == null) {
            throw new ParameterResolutionException(parameter.getDeclaringExecutable()
                    + " runs once for the class, but its database is empty again for each test. Ask for "
                    + parameter.getParameter().getType().getSimpleName() + " in a @BeforeEach or a test method.");
        }
        return unit.give(parameter.getParameter().getType());
    }

    private FoundDatabase found(ExtensionContext context) {
        TestDatabase given = given(context);
        TestDatabase kind = given == null ? databases(context).get(0) : given;
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        new Place(kind, environment),
                        key -> FoundDatabase.find(kind, environment),
                        FoundDatabase.class);
    }

    private record Place(TestDatabase kind, UnaryOperator<@Nullable String> environment) {}

    /** The database that this run of the class is for. */
    private static @Nullable TestDatabase given(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
    }

    private static boolean isTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestClass(), ClassTemplate.class);
    }

    private List<TestDatabase> databases(ExtensionContext context) {
        TestDatabase outer = given(context);
        if (outer != null) {
            return List.of(outer);
        }
        if (database != null) {
            return List.of(database);
        }
        String key = entities.isEmpty() ? annotation(context).database() : "";
        return key.isEmpty()
                ? DatabaseChoice.of(context.getConfigurationParameter(DatabaseChoice.PARAMETER))
                : List.of(TestDatabase.of(key));
    }

    private List<Class<?>> entities(ExtensionContext context) {
        return entities.isEmpty() ? List.of(annotation(context).entities()) : entities;
    }

    private static RowanTest annotation(ExtensionContext context) {
        Class<?> tests = context.getRequiredTestClass();
        return AnnotationSupport.findAnnotation(tests, RowanTest.class, context.getEnclosingTestClasses())
                .orElseThrow(() -> new ExtensionConfigurationException(tests.getName()
                        + " has no entities: annotate it with @RowanTest(entities = ...) or register"
                        + " RowanExtension.of(...)."));
    }
}
