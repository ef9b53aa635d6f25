package io.rowan.dialects.hsqldb;

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
import io.rowan.type.CalendarTypes;
import io.rowan.type.Storage;
import io.rowan.type.TypeRegistry;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;

/**
 * HSQLDB 2.7.
 *
 * <p>Identity keys come from a batch: the driver gives each row's own. Long text is a {@code varchar} and no {@code clob},
 * since only the former is compared, sorted and made distinct.
 *
 * <p>Of its three transaction models Rowan works best with {@code hsqldb.tx=mvcc}, which is said in the URL of a new
 * database. In the others, {@code locks} and {@code mvlocks}, whoever reads a table waits for ever for the one who wrote
 * to it. Row locks are asked for by an update, which holds in all three; there is no time limit on waiting.
 */
public final class HsqldbDialect implements Dialect {
    private static final Set<Feature> FEATURES = EnumSet.complementOf(EnumSet.of(
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.SHARE_LOCKS,
            Feature.NO_WAIT,
            Feature.SKIP_LOCKED,
            Feature.LOCK_TIMEOUT,
            Feature.WINDOW_FUNCTIONS,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.TRANSACTIONAL_DDL,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.ZERO_LIMIT));
    private static final Identifiers IDENTIFIERS = new Identifiers(
            "\"\"", Identifiers.Folding.UPPER, 128, ReservedWords.standardAnd("minus sysdate systimestamp today"));
    private static final String LONG_TEXT = "varchar(2147483647)";
    private static final String LONG_BYTES = "varbinary(2147483647)";
    private static final TypeNames NAMES = TypeNames.standard()
            .with(Storage.TINYINT, "tinyint")
            .with(Storage.TEXT, LONG_TEXT)
            .with(Storage.JSON, LONG_TEXT)
            .withCast(Storage.CHAR, LONG_TEXT)
            .withCast(Storage.VARCHAR, LONG_TEXT)
            .withCast(Storage.VARBINARY, LONG_BYTES)
            .withCast(Storage.NUMERIC, "numeric(100, 20)");
    private static final TypeRegistry TYPES = types(new GregorianCalendar(TimeZone.getTimeZone("UTC")));
    private static final InsertStrategy INSERTS =
            new InsertStrategy(KeyRetrieval.GENERATED_KEYS_BATCH, 100, 10_000, true);

    private final SqlRenderer renderer = new SqlRenderer(
            IDENTIFIERS, new HsqldbExpressions(NAMES), new HsqldbSelects(), new HsqldbWrites(IDENTIFIERS));
    private final SchemaRenderer schemaRenderer = new HsqldbSchemas(IDENTIFIERS, NAMES);
    private final AlterRenderer alterRenderer = new HsqldbAlters(schemaRenderer);
    private final ErrorTranslator errors = new HsqldbErrors(IDENTIFIERS);

    /** Makes the dialect. */
    public HsqldbDialect() {}

    private static TypeRegistry types(GregorianCalendar utc) {
        return TypeRegistry.standard()
                .with(CalendarTypes.date(utc))
                .with(CalendarTypes.dateTime(utc))
                .with(CalendarTypes.moment());
    }

    @Override
    public String name() {
        return "HSQLDB";
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
    public AlterRenderer alterRenderer() {
        return alterRenderer;
    }

    @Override
    public CatalogRules catalog() {
        return HsqldbCatalog.RULES;
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
        return RowLocking.UPDATE_OF_KEYS;
    }

    /** Whoever changes a table waits for the end of all other transactions. A user sees all sessions of the same user. */
    @Override
    public String sessions() {
        return "select cast(session_id as varchar(20)) || ' since ' || cast(connected as varchar(40)),"
                + " case session_id when session_id() then 1 else 0 end from information_schema.system_sessions";
    }
}
