package io.rowan.dialects.postgresql;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.ErrorTranslator;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.Storage;
import io.rowan.type.TypeRegistry;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PostgreSQL from 14; from 18 computed columns need not be kept in the row.
 *
 * <p>The rows of a values list are inserted one after another, each taking its identity key then, so ascending keys stand
 * in their order. The driver tells one JDBC type of times with and without zone, so those with one are known by name. The
 * zone of a session is the JVM's unless it is set; with UTC the same SQL says the same everywhere.
 */
public final class PostgresqlDialect implements Dialect {
    private static final Set<Feature> ABSENT =
            EnumSet.of(Feature.TRANSACTION_SURVIVES_ERROR, Feature.FORWARD_FOREIGN_KEY, Feature.NUL_CHARACTERS);
    private static final Identifiers IDENTIFIERS =
            new Identifiers("\"\"", Identifiers.Folding.LOWER, 63, ReservedWords.standardAnd("""
                    analyse analyze asc authorization binary collation concurrently current_schema deferrable desc do
                    freeze ilike initially isnull limit notnull placing returning variadic verbose""")).inBytes();
    private static final TypeNames TYPE_NAMES = TypeNames.standard()
            .with(Storage.TEXT, "text")
            .with(Storage.VARBINARY, "bytea")
            .with(Storage.BLOB, "bytea")
            .with(Storage.JSON, "jsonb")
            .withCast(Storage.VARBINARY, "bytea")
            .withCast(Storage.NUMERIC, "numeric");
    private static final TypeRegistry TYPES = TypeRegistry.standard()
            .withNamed(Map.of(
                    "timestamptz", OffsetDateTime.class,
                    "timetz", OffsetTime.class,
                    "json", String.class,
                    "jsonb", String.class));
    private static final InsertStrategy INSERTS = new InsertStrategy(KeyRetrieval.ROWS, 250, 32_000, true);
    private static final List<String> SETUP = List.of("set time zone 'UTC'");

    private final SqlRenderer renderer = new SqlRenderer(
            IDENTIFIERS,
            new PostgresqlExpressions(TYPE_NAMES),
            new PostgresqlSelects(),
            new PostgresqlWrites(IDENTIFIERS));
    private final SchemaRenderer schemaRenderer = new SchemaRenderer(IDENTIFIERS, TYPE_NAMES);
    private final AlterRenderer alterRenderer = new PostgresqlAlters(schemaRenderer);
    private final ErrorTranslator errors = new PostgresqlErrors(IDENTIFIERS);

    private final Set<Feature> features = EnumSet.complementOf(EnumSet.copyOf(ABSENT));

    /**
     * Makes the dialect.
     *
     * @param major the first number of the database's version
     */
    public PostgresqlDialect(int major) {
        if (major < 18) {
            features.remove(Feature.VIRTUAL_COLUMNS);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean supports(Feature feature) {
        return features.contains(feature);
    }

    @Override
    public TypeRegistry types() {
        return TYPES;
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
        return PostgresqlCatalog.RULES;
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
}
