package io.rowan.dialects.oracle;

import io.rowan.dialect.ComposedDialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Oracle Database 19c and newer; rendered, not executed.
 *
 * <p>An empty text is null here, and null beside another text counts as empty. Rows of a batch cannot be asked for their
 * keys, so those with identity keys go one by one; with a sequence they go in batches. Version 21 has a type of JSON
 * documents; version 23 has truth values, inserts of many rows and drops of what may be missing.
 */
public final class OracleDialect extends ComposedDialect {
    private static final int FIRST_WITH_JSON = 21;
    private static final int FIRST_WITH_BOOLEAN = 23;
    private static final int LONGEST_VARCHAR = 4_000;
    private static final int BINARY_FLOAT = 100;
    private static final int BINARY_DOUBLE = 101;
    private static final Set<Feature> LACKING = EnumSet.of(
            Feature.SAVEPOINT_RELEASE,
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.IDENTITY_BATCH_KEYS,
            Feature.SHARE_LOCKS,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.TRANSACTIONAL_DDL,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.LONG_PATTERNS,
            Feature.LONG_TEXT_COMPARISON,
            Feature.UPDATE_CASCADE);
    private static final Identifiers IDENTIFIERS =
            new Identifiers("\"\"", Identifiers.Folding.UPPER, 128, ReservedWords.standardAnd("""
                    access add asc audit cluster column_value comment compress desc exclusive file identified immediate
                    increment index level lock long maxextents minus mlslabel mode modify nested_table_id noaudit
                    nocompress nowait number offline online option pctfree prior public raw rename resource rowid rownum
                    session share size successful synonym sysdate uid validate varchar2 view""")).inBytes();
    private static final TypeNames TYPE_NAMES = TypeNames.standard()
            .with(Storage.BOOLEAN, "number(1)")
            .with(Storage.TINYINT, "number(3)")
            .with(Storage.SMALLINT, "number(5)")
            .with(Storage.INTEGER, "number(10)")
            .with(Storage.BIGINT, "number(19)")
            .with(Storage.REAL, "binary_float")
            .with(Storage.DOUBLE, "binary_double")
            .with(Storage.NUMERIC, "number({precision}, {scale})")
            .with(Storage.CHAR, "char({length} char)")
            .with(Storage.VARCHAR, "varchar2({length} char)")
            .with(Storage.VARBINARY, "raw({length})")
            .with(Storage.TIME, "timestamp({fraction})")
            .with(Storage.TIME_WITH_TIME_ZONE, "varchar2(21 char)")
            .with(Storage.UUID, "raw(16)")
            .with(Storage.JSON, "clob")
            .withLongest(Storage.CHAR, 2_000, "clob")
            .withLongest(Storage.VARCHAR, LONGEST_VARCHAR, "clob")
            .withLongest(Storage.VARBINARY, 2_000, "blob");
    private static final TypeRegistry TYPES = makeTypes();

    /** Makes the dialect of version 23. */
    public OracleDialect() {
        this(FIRST_WITH_BOOLEAN);
    }

    /**
     * Makes the dialect.
     *
     * @param version the database's first version number, such as 19
     */
    public OracleDialect(int version) {
        super("Oracle", lacking(version), IDENTIFIERS, parts(version >= FIRST_WITH_BOOLEAN, names(version)));
    }

    private static Set<Feature> lacking(int version) {
        Set<Feature> lacking = EnumSet.copyOf(LACKING);
        if (version < FIRST_WITH_BOOLEAN) {
            lacking.addAll(EnumSet.of(Feature.MULTI_ROW_INSERT, Feature.GROUP_BY_ALIAS, Feature.KEY_TABLE_NAMES));
        }
        return lacking;
    }

    private static TypeNames names(int version) {
        TypeNames names = version >= FIRST_WITH_JSON ? TYPE_NAMES.with(Storage.JSON, "json") : TYPE_NAMES;
        return version >= FIRST_WITH_BOOLEAN ? names.with(Storage.BOOLEAN, "boolean") : names;
    }

    private static Parts parts(boolean modern, TypeNames names) {
        return new Parts(
                modern ? TYPES : TYPES.with(SubstituteTypes.booleanAsNumber()),
                new SqlRenderer(
                        IDENTIFIERS,
                        new OracleExpressions(names, modern),
                        new OracleSelects(modern),
                        new OracleWrites(IDENTIFIERS, modern)),
                new OracleSchemas(IDENTIFIERS, names, modern),
                new OracleErrors(IDENTIFIERS),
                new InsertStrategy(KeyRetrieval.GENERATED_KEYS_SINGLE, modern ? 250 : 1, 32_000, false));
    }

    /** The driver takes binary numbers for decimals of a shorter range unless it is told. */
    @SuppressWarnings("unchecked")
    private static TypeRegistry makeTypes() {
        TypeRegistry standard = TypeRegistry.standard();
        var dateTimes = (ColumnType<LocalDateTime>) Objects.requireNonNull(standard.find(LocalDateTime.class));
        return standard.with(SubstituteTypes.timeAsDateTime(dateTimes))
                .with(SubstituteTypes.offsetTimeAsText())
                .with(SubstituteTypes.uuidAsBytes())
                .with(SubstituteTypes.floatBoundAs(BINARY_FLOAT))
                .with(SubstituteTypes.doubleBoundAs(BINARY_DOUBLE))
                .withLongestText(LONGEST_VARCHAR)
                .withNamed(Map.of(
                        "TIMESTAMP WITH TIME ZONE", OffsetDateTime.class,
                        "BINARY_FLOAT", Float.class,
                        "BINARY_DOUBLE", Double.class));
    }
}
