package io.rowan.dialects.h2;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.ComposedDialect;
import io.rowan.dialect.Explanation;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.RowUpdates;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * H2 2.x.
 *
 * <p>An insert is asked for columns by {@code select … from final table (…)}; the rows of its values list are inserted
 * one after another, so ascending identity keys stand in their order. Locks for reading become locks for writing.
 */
public final class H2Dialect extends ComposedDialect {
    private static final Set<Feature> LACKING = EnumSet.of(
            Feature.SHARE_LOCKS,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.COMPUTED_INDEXES,
            Feature.TRANSACTIONAL_DDL,
            Feature.FORWARD_FOREIGN_KEY);
    private static final Identifiers IDENTIFIERS =
            new Identifiers("\"\"", Identifiers.Folding.UPPER, 256, ReservedWords.standardAnd("""
                    _rowid_ ilike if key limit minus qualify rownum sysdate systimestamp today top"""));
    private static final TypeNames TYPES =
            TypeNames.standard().with(Storage.TINYINT, "tinyint").withCast(Storage.NUMERIC, "decfloat");
    private static final Map<Storage, String> ELEMENTS = Map.of(
            Storage.BOOLEAN, "boolean",
            Storage.SMALLINT, "smallint",
            Storage.INTEGER, "integer",
            Storage.BIGINT, "bigint",
            Storage.REAL, "real",
            Storage.DOUBLE, "double precision",
            Storage.NUMERIC, "numeric",
            Storage.VARCHAR, "varchar",
            Storage.UUID, "uuid");
    private static final TypeRegistry TYPE_REGISTRY = TypeRegistry.standard()
            .withJson(SubstituteTypes.jsonAsUtf8())
            .withArrays(ELEMENTS)
            .withNamed(Map.of("JSON", String.class));
    private static final InsertStrategy INSERTS = new InsertStrategy(KeyRetrieval.ROWS, 250, 10_000, true);

    /** Texts of other kinds than {@code varchar} may be equal without being the same, so no id is a text. */
    private static final RowUpdates UPDATES = new RowUpdates(
            Map.ofEntries(
                    Map.entry(Storage.BOOLEAN, "boolean"),
                    Map.entry(Storage.TINYINT, "tinyint"),
                    Map.entry(Storage.SMALLINT, "smallint"),
                    Map.entry(Storage.INTEGER, "integer"),
                    Map.entry(Storage.BIGINT, "bigint"),
                    Map.entry(Storage.REAL, "real"),
                    Map.entry(Storage.DOUBLE, "double precision"),
                    Map.entry(Storage.NUMERIC, "decfloat"),
                    Map.entry(Storage.CHAR, "varchar"),
                    Map.entry(Storage.VARCHAR, "varchar"),
                    Map.entry(Storage.VARBINARY, "varbinary"),
                    Map.entry(Storage.DATE, "date"),
                    Map.entry(Storage.TIME, "time(9)"),
                    Map.entry(Storage.TIME_WITH_TIME_ZONE, "time(9) with time zone"),
                    Map.entry(Storage.TIMESTAMP, "timestamp(9)"),
                    Map.entry(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamp(9) with time zone"),
                    Map.entry(Storage.UUID, "uuid")),
            Set.of(Storage.SMALLINT, Storage.INTEGER, Storage.BIGINT, Storage.UUID),
            50,
            100);

    /** Makes the dialect. */
    public H2Dialect() {
        super(
                "H2",
                LACKING,
                IDENTIFIERS,
                new Parts(
                        TYPE_REGISTRY,
                        new SqlRenderer(
                                IDENTIFIERS,
                                new H2Expressions(TYPES),
                                new H2Selects(),
                                new H2Writes(IDENTIFIERS, UPDATES)),
                        new H2Schemas(IDENTIFIERS, TYPES),
                        new H2Errors(IDENTIFIERS),
                        INSERTS));
    }

    @Override
    public RowUpdates rowUpdates() {
        return UPDATES;
    }

    @Override
    public AlterRenderer alterRenderer() {
        return new H2Alters(schemaRenderer());
    }

    @Override
    public CatalogRules catalog() {
        return H2Catalog.RULES;
    }

    @Override
    public Explanation explanation() {
        return new Explanation("explain ", 1);
    }
}
