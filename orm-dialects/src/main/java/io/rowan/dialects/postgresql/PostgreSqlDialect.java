package io.rowan.dialects.postgresql;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.ComposedDialect;
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
public final class PostgreSqlDialect extends ComposedDialect {
    private static final int FIRST_WITH_VIRTUAL_COLUMNS = 18;
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

    /** Makes the dialect of version 15. */
    public PostgreSqlDialect() {
        this(15);
    }

    /**
     * Makes the dialect.
     *
     * @param major the first number of the database's version
     */
    public PostgreSqlDialect(int major) {
        super(
                "PostgreSQL",
                lacking(major),
                IDENTIFIERS,
                new Parts(
                        TYPES,
                        new SqlRenderer(
                                IDENTIFIERS,
                                new PostgreSqlExpressions(TYPE_NAMES),
                                new PostgreSqlSelects(),
                                new PostgreSqlWrites(IDENTIFIERS)),
                        new SchemaRenderer(IDENTIFIERS, TYPE_NAMES),
                        new PostgreSqlErrors(IDENTIFIERS),
                        INSERTS));
    }

    private static Set<Feature> lacking(int major) {
        Set<Feature> lacking = EnumSet.copyOf(ABSENT);
        if (major < FIRST_WITH_VIRTUAL_COLUMNS) {
            lacking.add(Feature.VIRTUAL_COLUMNS);
        }
        return lacking;
    }

    @Override
    public AlterRenderer alterRenderer() {
        return new PostgreSqlAlters(schemaRenderer());
    }

    @Override
    public CatalogRules catalog() {
        return PostgreSqlCatalog.RULES;
    }

    @Override
    public List<String> connectionSetup() {
        return SETUP;
    }
}
