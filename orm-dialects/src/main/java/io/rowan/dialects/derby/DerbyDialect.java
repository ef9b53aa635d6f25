package io.rowan.dialects.derby;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.ErrorTranslator;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.RowLocking;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.Storage;
import io.rowan.type.TypeRegistry;
import java.util.EnumSet;
import java.util.Set;

/**
 * Derby 10.16.
 *
 * <p>Identity keys come from one insert at a time: of a batch the driver gives the last key only, and of an insert of many
 * rows a wrong one. Rows without them go in batches.
 *
 * <p>A reader waits for a writer, 60 seconds unless {@code derby.locks.waitTimeout} says otherwise; then it gets a
 * {@link io.rowan.error.LockTimeoutException}. An embedded database is closed by whoever opened it, with the URL {@code
 * jdbc:derby:name;shutdown=true}: closing the factory only gives its connections back.
 *
 * <p>A {@code varchar} holds 32,672 characters; longer text is a {@code clob}, which the database searches but neither
 * sorts, groups nor makes distinct. Equality of long text is emulated, its order refused.
 */
public final class DerbyDialect implements Dialect {
    private static final Set<Feature> FEATURES = EnumSet.complementOf(EnumSet.of(
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.IDENTITY_BATCH_KEYS,
            Feature.SHARE_LOCKS,
            Feature.NO_WAIT,
            Feature.SKIP_LOCKED,
            Feature.LOCK_TIMEOUT,
            Feature.WINDOW_FUNCTIONS,
            Feature.ROW_VALUE_IN,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.COMPUTED_INDEXES,
            Feature.JSON_PATHS,
            Feature.ARRAYS,
            Feature.EXPLAIN,
            Feature.COMMENTS,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.LONG_TEXT_COMPARISON,
            Feature.GROUP_BY_ALIAS,
            Feature.CANCEL,
            Feature.NON_FINITE_NUMBERS,
            Feature.LONG_PATTERNS,
            Feature.ZERO_LIMIT,
            Feature.UPDATE_CASCADE,
            Feature.MIXED_DELETE_RULES,
            Feature.CONDITIONAL_DROP));
    private static final Identifiers IDENTIFIERS =
            new Identifiers("\"\"", Identifiers.Folding.UPPER, 128, ReservedWords.standardAnd("""
                    add asc bit constraints deferrable deferred desc diagnostics explain first found
                    getcurrentconnection go goto immediate initially input invoker isolation key last ltrim next
                    option output partial preserve prior privileges public read relative restrict rtrim schema space
                    sqlcode sqlerror substr temporary transaction view work write xml xmlexists xmlparse xmlquery
                    xmlserialize"""));
    private static final String VARCHAR = "varchar(" + DerbyExpressions.LONGEST_VARCHAR + ")";
    private static final TypeNames NAMES = TypeNames.standard()
            .withDigits(31)
            .withLongest(Storage.VARCHAR, DerbyExpressions.LONGEST_VARCHAR, "clob")
            .with(Storage.VARBINARY, "varchar({length}) for bit data")
            .withLongest(Storage.VARBINARY, DerbyExpressions.LONGEST_VARCHAR, "blob")
            .with(Storage.TIME, "timestamp")
            .with(Storage.TIME_WITH_TIME_ZONE, "varchar(21)")
            .with(Storage.TIMESTAMP, "timestamp")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamp")
            .with(Storage.UUID, "char(16) for bit data")
            .with(Storage.JSON, "clob")
            .withCast(Storage.CHAR, VARCHAR)
            .withCast(Storage.VARCHAR, VARCHAR)
            .withCast(Storage.VARBINARY, VARCHAR + " for bit data")
            .withCast(Storage.NUMERIC, "numeric(31, 10)");
    private static final InsertStrategy INSERTS =
            new InsertStrategy(KeyRetrieval.GENERATED_KEYS_SINGLE, 1, 1_000, false);

    private final SqlRenderer renderer =
            new SqlRenderer(IDENTIFIERS, new DerbyExpressions(NAMES), new DerbySelects(), new DerbyWrites(IDENTIFIERS));
    private final SchemaRenderer schemaRenderer = new DerbySchemas(IDENTIFIERS, NAMES);
    private final AlterRenderer alterRenderer = new DerbyAlters(schemaRenderer);
    private final ErrorTranslator errors = new DerbyErrors(IDENTIFIERS);

    /** Makes the dialect. */
    public DerbyDialect() {}

    @Override
    public String name() {
        return "Derby";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public TypeRegistry types() {
        return DerbyTypes.REGISTRY;
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public SqlRenderer renderer() {
        return renderer;
    }

    @Override
    public SchemaRenderer schemaRenderer() {
        return schemaRenderer;
    }

    @Override
    public AlterRenderer alterRenderer() {
        return alterRenderer;
    }

    @Override
    public CatalogRules catalog() {
        return DerbyCatalog.RULES;
    }

    @Override
    public ErrorTranslator errors() {
        return errors;
    }

    @Override
    public InsertStrategy inserts() {
        return INSERTS;
    }

    @Override
    public RowLocking rowLocking() {
        return RowLocking.SELECT_OF_KEYS;
    }
}
