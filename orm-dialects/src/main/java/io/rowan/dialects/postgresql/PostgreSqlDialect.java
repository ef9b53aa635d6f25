package io.rowan.dialects.postgresql;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.ArrayWrites;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.ComposedDialect;
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
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

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
            .with(Storage.ARRAY, "{element}[]")
            .withCast(Storage.VARBINARY, "bytea")
            .withCast(Storage.NUMERIC, "numeric");
    private static final Map<Storage, String> ELEMENTS = Map.of(
            Storage.BOOLEAN, "bool",
            Storage.SMALLINT, "int2",
            Storage.INTEGER, "int4",
            Storage.BIGINT, "int8",
            Storage.REAL, "float4",
            Storage.DOUBLE, "float8",
            Storage.NUMERIC, "numeric",
            Storage.VARCHAR, "varchar",
            Storage.UUID, "uuid");
    private static final TypeRegistry TYPES = TypeRegistry.standard()
            .withJson(SubstituteTypes.jsonBoundAs(Types.OTHER))
            .withArrays(ELEMENTS)
            .withNamed(Map.of(
                    "timestamptz", OffsetDateTime.class,
                    "timetz", OffsetTime.class,
                    "json", String.class,
                    "jsonb", String.class));
    private static final InsertStrategy INSERTS = new InsertStrategy(KeyRetrieval.ROWS, 250, 32_000, true);
    private static final ArrayWrites ARRAY_WRITES = new ArrayWrites(
            Map.ofEntries(
                    Map.entry(Storage.BOOLEAN, "bool"),
                    Map.entry(Storage.TINYINT, "int2"),
                    Map.entry(Storage.SMALLINT, "int2"),
                    Map.entry(Storage.INTEGER, "int4"),
                    Map.entry(Storage.BIGINT, "int8"),
                    Map.entry(Storage.REAL, "float4"),
                    Map.entry(Storage.DOUBLE, "float8"),
                    Map.entry(Storage.NUMERIC, "numeric"),
                    Map.entry(Storage.CHAR, "varchar"),
                    Map.entry(Storage.VARCHAR, "varchar"),
                    Map.entry(Storage.TEXT, "varchar"),
                    Map.entry(Storage.DATE, "date"),
                    Map.entry(Storage.TIME, "time"),
                    Map.entry(Storage.TIMESTAMP, "timestamp"),
                    Map.entry(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamptz"),
                    Map.entry(Storage.UUID, "uuid")),
            10,
            1_000);
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
    public ArrayWrites arrayWrites() {
        return ARRAY_WRITES;
    }

    /** The driver takes the text apart and sends the parts without waiting between them. */
    @Override
    public boolean statementGroups() {
        return true;
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

    @Override
    public Explanation explanation() {
        return new Explanation("explain ", 1);
    }

    /**
     * The statement's own cancel does nothing a second time, though the first may have come before the statement had
     * reached the database. The connection's does it again.
     */
    @Override
    public void cancel(Statement statement) throws SQLException {
        try {
            statement.getConnection().unwrap(PGConnection.class).cancelQuery();
        } catch (NoClassDefFoundError e) {
            statement.cancel(); // another driver that speaks the same language
        }
    }
}
