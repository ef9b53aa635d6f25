package io.rowan.dialects.duckdb;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.ErrorTranslator;
import io.rowan.dialect.Explanation;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * DuckDB 1.4 and newer.
 *
 * <p>It numbers rows by a sequence for each identity column.
 *
 * <p>It checks foreign keys against rows that the same transaction has deleted, and takes an update of a unique column
 * for a deletion, so that no unit of work could delete a row together with those that refer to it: tables are created
 * without foreign keys.
 *
 * <p>Of two transactions that change different columns of a row, or change and delete it, both succeed and one change is
 * lost, version or not. So transactions of one factory take turns to write; other writers, which can only be in the same
 * process, are not kept apart.
 */
public final class DuckdbDialect implements Dialect {
    private static final Set<Feature> FEATURES = EnumSet.of(
            Feature.SEQUENCES,
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.IDENTITY,
            Feature.MULTI_ROW_INSERT,
            Feature.UPSERT,
            Feature.NULLS_ORDERING,
            Feature.WINDOW_FUNCTIONS,
            Feature.ROW_VALUE_IN,
            Feature.CHECK_CONSTRAINTS,
            Feature.COMMENTS,
            Feature.TRANSACTIONAL_DDL,
            Feature.VIRTUAL_COLUMNS,
            Feature.NON_FINITE_NUMBERS,
            Feature.LONG_TEXT_COMPARISON,
            Feature.GROUP_BY_ALIAS,
            Feature.JSON_PATHS,
            Feature.COMPUTED_INDEXES,
            Feature.EXPLAIN,
            Feature.ARRAYS,
            Feature.SELF_REFERENCE_DELETE,
            Feature.NUL_CHARACTERS,
            Feature.LONG_PATTERNS,
            Feature.LONG_NUMBERS,
            Feature.NUMBER_SIZES,
            Feature.ZERO_LIMIT,
            Feature.CONDITIONAL_DROP,
            Feature.CANCEL);
    private static final Identifiers IDENTIFIERS =
            new Identifiers("\"\"", Identifiers.Folding.NONE, 256, ReservedWords.standardAnd("""
                    analyse analyze anti asc asof authorization collation columns concurrently deferrable desc do freeze
                    generated glob ilike initially isnull lambda limit map notnull pivot pivot_longer pivot_wider placing
                    positional qualify references returning semi show struct summarize tablesample tuple try_cast unpack
                    unpivot variadic verbose"""));
    private static final TypeNames TYPES = TypeNames.standard()
            .with(Storage.TINYINT, "tinyint")
            .with(Storage.TEXT, "text")
            .with(Storage.VARBINARY, "blob")
            .with(Storage.TIME, "time")
            .with(Storage.TIME_WITH_TIME_ZONE, "varchar")
            .with(Storage.TIMESTAMP, "timestamp")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamp with time zone")
            .with(Storage.ARRAY, "{element}[]")
            .withCast(Storage.VARBINARY, "blob");
    private static final Map<Storage, String> ELEMENTS = Map.of(
            Storage.BOOLEAN, "BOOLEAN",
            Storage.SMALLINT, "SMALLINT",
            Storage.INTEGER, "INTEGER",
            Storage.BIGINT, "BIGINT",
            Storage.REAL, "FLOAT",
            Storage.DOUBLE, "DOUBLE",
            Storage.NUMERIC, "DECIMAL",
            Storage.VARCHAR, "VARCHAR",
            Storage.UUID, "UUID");
    private static final TypeRegistry REGISTRY = TypeRegistry.standard()
            .with(SubstituteTypes.dateAsDateTime())
            .with(SubstituteTypes.offsetTimeAsText())
            .withArrays(ELEMENTS);
    private static final InsertStrategy INSERTS = new InsertStrategy(KeyRetrieval.ROWS, 250, 10_000, true);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> SETUP = List.of("set TimeZone = 'UTC'");

    private final SqlRenderer renderer = new SqlRenderer(
            IDENTIFIERS, new DuckdbExpressions(TYPES), new DuckdbSelects(), new DuckdbWrites(IDENTIFIERS));
    private final SchemaRenderer schemaRenderer = new DuckdbSchemas(IDENTIFIERS, TYPES);
    private final ErrorTranslator errors = new DuckdbErrors(IDENTIFIERS);

    /** Makes the dialect. */
    public DuckdbDialect() {}

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public TypeRegistry types() {
        return REGISTRY;
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
    public ErrorTranslator errors() {
        return errors;
    }

    @Override
    public InsertStrategy inserts() {
        return INSERTS;
    }

    @Override
    public List<String> connectionSetup() {
        return SETUP;
    }

    @Override
    public Duration writerPatience() {
        return PATIENCE;
    }

    @Override
    public Explanation explanation() {
        return new Explanation("explain ", 2);
    }
}
