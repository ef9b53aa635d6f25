package io.rowan.dialects.h2;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.ComposedDialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.Storage;
import io.rowan.type.TypeRegistry;
import java.util.EnumSet;
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
            Feature.TRANSACTIONAL_DDL,
            Feature.FORWARD_FOREIGN_KEY);
    private static final Identifiers IDENTIFIERS =
            new Identifiers("\"\"", Identifiers.Folding.UPPER, 256, ReservedWords.standardAnd("""
                    _rowid_ ilike if key limit minus qualify rownum sysdate systimestamp today top"""));
    private static final TypeNames TYPES =
            TypeNames.standard().with(Storage.TINYINT, "tinyint").withCast(Storage.NUMERIC, "decfloat");
    private static final InsertStrategy INSERTS = new InsertStrategy(KeyRetrieval.ROWS, 250, 10_000, true);

    /** Makes the dialect. */
    public H2Dialect() {
        super(
                "H2",
                LACKING,
                IDENTIFIERS,
                new Parts(
                        TypeRegistry.standard(),
                        new SqlRenderer(
                                IDENTIFIERS, new H2Expressions(TYPES), new H2Selects(), new H2Writes(IDENTIFIERS)),
                        new H2Schemas(IDENTIFIERS, TYPES),
                        new H2Errors(IDENTIFIERS),
                        INSERTS));
    }

    @Override
    public AlterRenderer alterRenderer() {
        return new H2Alters(schemaRenderer());
    }

    @Override
    public CatalogRules catalog() {
        return H2Catalog.RULES;
    }
}
