package io.rowan.test;

import io.rowan.Configuration;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What {@link RowanTest} does, for factories that need further settings:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RowanExtension rowan =
 *         RowanExtension.of(User.class, Order.class).configure(orm -> orm.expireOnCommit(false));
 * }</pre>
 *
 * <p>Immutable, and safe for tests that run at the same time: each has its own database.
 */
public final class RowanExtension
        implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RowanExtension.class);
    private static final Set<Class<?>> PARAMETERS =
            Set.of(SessionFactory.class, Session.class, StatementLog.class, TestDatabase.class);

    private final List<Class<?>> entities;
    private final String database;
    private final Consumer<Configuration> settings;
    private final UnaryOperator<@Nullable String> environment;

    /** For JUnit, which makes the extension of {@link RowanTest}. */
    public RowanExtension() {
        this(List.of(), "", configuration -> {}, System::getenv);
    }

    private RowanExtension(
            List<Class<?>> entities,
            String database,
            Consumer<Configuration> settings,
            UnaryOperator<@Nullable String> environment) {
        this.entities = entities;
        this.database = database;
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * An extension for some entities, on the database that {@link RowanTest#database} takes when nothing is said.
     *
     * @param entities the entities whose tables are there
     * @return the extension
     */
    public static RowanExtension of(Class<?>... entities) {
        return new RowanExtension(List.of(entities), "", configuration -> {}, System::getenv);
    }

    /**
     * The same on another database.
     *
     * @param key the key of the {@link TestDatabase}
     * @return another extension
     */
    public RowanExtension on(String key) {
        return new RowanExtension(entities, key, settings, environment);
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
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        TestDatabase chosen = database(context);
        String missing = chosen.missing(environment);
        if (missing != null) {
            return environment.apply("CI") == null
                    ? ConditionEvaluationResult.disabled(missing)
                    : ConditionEvaluationResult.enabled("CI wants a failure: " + missing);
        }
        return context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, Requires.class))
                .map(requires -> features(context, chosen, requires.value()))
                .orElseGet(() -> ConditionEvaluationResult.enabled(chosen.name() + " is here"));
    }

    private ConditionEvaluationResult features(ExtensionContext context, TestDatabase chosen, Feature[] wanted) {
        Dialect dialect = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(chosen, key -> TestUnit.dialect(chosen, environment), Dialect.class);
        List<Feature> lacking = Arrays.stream(wanted)
                .filter(feature -> !dialect.supports(feature))
                .toList();
        return lacking.isEmpty()
                ? ConditionEvaluationResult.enabled(dialect.name() + " has what the test requires")
                : ConditionEvaluationResult.disabled(dialect.name() + " lacks " + lacking);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestDatabase chosen = database(context);
        String missing = chosen.missing(environment);
        if (missing != null) {
            throw new IllegalStateException(missing + " It fails and is not skipped because CI is set.");
        }
        TestUnit unit = TestUnit.open(chosen, environment, entities(context), settings);
        context.getStore(NAMESPACE).put(TestUnit.class, unit);
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
                    + " runs once for the class, but each test has a database of its own. Ask for "
                    + parameter.getParameter().getType().getSimpleName() + " in a @BeforeEach or a test method.");
        }
        return unit.give(parameter.getParameter().getType());
    }

    private TestDatabase database(ExtensionContext context) {
        String key =
                database.isEmpty() && entities.isEmpty() ? annotation(context).database() : database;
        return TestDatabase.of(
                key.isEmpty() ? System.getProperty("rowan.test.database", TestDatabase.DEFAULT_KEY) : key);
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
