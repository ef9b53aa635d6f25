package io.rowan.dialects.sqlserver;

import io.rowan.dialect.ComposedDialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
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
public final class SqlServerDialect extends ComposedDialect {
    private static final Set<Feature> LACKING = EnumSet.of(
            Feature.SAVEPOINT_RELEASE,
            Feature.LOCK_TIMEOUT,
            Feature.NULLS_ORDERING,
            Feature.ROW_VALUE_IN,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.LONG_PATTERNS,
            Feature.VIRTUAL_COLUMNS,
            Feature.GROUP_BY_ALIAS,
            Feature.NON_FINITE_NUMBERS,
            Feature.MIXED_DELETE_RULES);
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

    /** Makes the dialect. */
    public SqlServerDialect() {
        super(
                "SQL Server",
                LACKING,
                IDENTIFIERS,
                new Parts(
                        TYPES,
                        new SqlRenderer(
                                IDENTIFIERS,
                                new SqlServerExpressions(TYPE_NAMES),
                                new SqlServerSelects(),
                                new SqlServerWrites(IDENTIFIERS)),
                        new SqlServerSchemas(IDENTIFIERS, TYPE_NAMES),
                        new SqlServerErrors(IDENTIFIERS),
                        INSERTS));
    }
}
