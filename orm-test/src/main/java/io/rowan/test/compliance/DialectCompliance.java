package io.rowan.test.compliance;

import io.rowan.test.RowanTest;
import org.junit.jupiter.api.Nested;

/**
 * The tests that every dialect passes, on a real database. An author describes the database in
 * {@code META-INF/rowan/test-databases.properties} (see {@link io.rowan.test.TestDatabase}) and extends this class:
 *
 * <pre>{@code
 * class AcmeComplianceTest extends DialectCompliance {}
 * }</pre>
 *
 * <p>It runs on the databases that {@link RowanTest} describes. Tests of what a database lacks are skipped, and say so.
 */
@RowanTest(entities = {})
public abstract class DialectCompliance {
    /** For classes of tests. */
    protected DialectCompliance() {}

    @Nested
    class Conditions extends ConditionCompliance {}

    @Nested
    class Expressions extends ExpressionCompliance {}

    @Nested
    class Selects extends SelectCompliance {}

    @Nested
    class Writes extends WriteCompliance {}

    @Nested
    class Keys extends KeyCompliance {}

    @Nested
    class Names extends NameCompliance {}

    @Nested
    class Values extends ValueCompliance {}

    @Nested
    class Errors extends ErrorCompliance {}

    @Nested
    class Schemas extends SchemaCompliance {}

    @Nested
    class Locks extends LockCompliance {}

    @Nested
    class Capabilities extends FeatureCompliance {}
}
