package io.rowan.dialects.sqlserver;

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
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * SQL Server 2019 and newer; rendered, not executed.
 *
 * <p>Rows that are inserted by a select with an order take their identity keys in it, so keys ascend in the order of the
 * rows. An insert tells its keys by {@code output}, which the database refuses on a table with triggers. Whether texts
 * differ by case is the collation's affair, for {@code like} too. Times of day and UUIDs go as text, since the driver rounds
 * the ones to 1/300 s and has no null for the others.
 */
public final class SqlServerDialect implements Dialect {
    private static final Set<Feature> FEATURES = EnumSet.complementOf(EnumSet.of(
            Feature.SAVEPOINT_RELEASE,
            Feature.LOCK_TIMEOUT,
            Feature.NULLS_ORDERING,
            Feature.ROW_VALUE_IN,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.LONG_PATTERNS,
            Feature.VIRTUAL_COLUMNS,
            Feature.GROUP_BY_ALIAS,
            Feature.MIXED_DELETE_RULES));
    private static final Identifiers IDENTIFIERS =
            new Identifiers("[]", Identifiers.Folding.NONE, 128, ReservedWords.standardAnd("""
                    add asc backup break browse bulk cascade checkpoint clustered compute containstable continue
                    database dbcc deny desc disk distributed dump errlvl exit file fillfactor freetext freetexttable
                    goto holdlock identity_insert identitycol if index key kill lineno load nocheck nonclustered off
                    offsets opendatasource openquery openrowset openxml option pivot plan print proc public raiserror
                    readtext reconfigure replication restore restrict revert rowcount rowguidcol rule save schema
                    securityaudit semantickeyphrasetable semanticsimilaritydetailstable semanticsimilaritytable session
                    setuser shutdown statistics textsize top tran transaction try_convert tsequal unpivot updatetext use
                    view waitfor while writetext"""));
    private static final TypeNames TYPE_NAMES = TypeNames.standard()
            .with(Storage.BOOLEAN, "bit")
            .with(Storage.INTEGER, "int")
            .with(Storage.DOUBLE, "float(53)")
            .with(Storage.NUMERIC, "decimal({precision}, {scale})")
            .with(Storage.CHAR, "nchar({length})")
            .with(Storage.VARCHAR, "nvarchar({length})")
            .with(Storage.TEXT, "nvarchar(max)")
            .with(Storage.JSON, "nvarchar(max)")
            .with(Storage.BLOB, "varbinary(max)")
            .with(Storage.TIME_WITH_TIME_ZONE, "datetimeoffset({fraction})")
            .with(Storage.TIMESTAMP, "datetime2({fraction})")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "datetimeoffset({fraction})")
            .with(Storage.UUID, "uniqueidentifier")
            .withLongest(Storage.CHAR, 4_000, "nvarchar(max)")
            .withLongest(Storage.VARCHAR, 4_000, "nvarchar(max)")
            .withLongest(Storage.VARBINARY, 8_000, "varbinary(max)");
    private static final TypeRegistry TYPES = TypeRegistry.standard()
            .with(SubstituteTypes.timeAsText())
            .with(SubstituteTypes.uuidAsText())
            .withNamed(Map.of("datetimeoffset", OffsetDateTime.class));
    /** Of the 2,100 parameters of a statement the driver needs some. */
    private static final InsertStrategy INSERTS = new InsertStrategy(KeyRetrieval.ROWS, 250, 2_000, true);

    private final SqlRenderer renderer = new SqlRenderer(
            IDENTIFIERS,
            new SqlServerExpressions(TYPE_NAMES),
            new SqlServerSelects(),
            new SqlServerWrites(IDENTIFIERS));
    private final SchemaRenderer schemaRenderer = new SqlServerSchemas(IDENTIFIERS, TYPE_NAMES);
    private final ErrorTranslator errors = new SqlServerErrors(IDENTIFIERS);

    /** Makes the dialect. */
    public SqlServerDialect() {}

    @Override
    public String name() {
        return "SQL Server";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
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
    public ErrorTranslator errors() {
        return errors;
    }

    @Override
    public InsertStrategy inserts() {
        return INSERTS;
    }
}
