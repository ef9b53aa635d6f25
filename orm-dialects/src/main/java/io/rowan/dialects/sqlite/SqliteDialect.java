package io.rowan.dialects.sqlite;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.DatabaseInfo;
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
import io.rowan.type.TypeRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQLite 3.30 and newer.
 *
 * <p>A database is one file with one writer at a time. Where others lock rows, this one takes the write lock of the file
 * at once. A transaction that has read and finds at its first write that another has written since cannot go on: that is a
 * SerializationException. SQLite itself sends a reader that wants to write away at once while another writes, and lets
 * others try again and again; so the transactions of one factory stand in a line for their turn. A turn or a lock that is not
 * to be had in 5 s is a LockTimeoutException.
 */
public final class SqliteDialect implements Dialect {
    private static final Identifiers IDENTIFIERS =
            new Identifiers("\"\"", Identifiers.Folding.NONE, 256, ReservedWords.standardAnd("""
                    abort action add after always analyze asc attach autoincrement before cascade conflict database
                    deferrable deferred desc detach do exclude exclusive explain fail first following generated glob if
                    ignore immediate index indexed initially instead isnull key limit materialized nothing notnull nulls
                    others plan pragma preceding query raise regexp reindex rename replace restrict temp temporary ties
                    transaction unbounded vacuum view virtual"""));
    private static final Set<Feature> SINCE_3_30 = EnumSet.of(
            Feature.SAVEPOINTS,
            Feature.SAVEPOINT_RELEASE,
            Feature.TRANSACTION_SURVIVES_ERROR,
            Feature.IDENTITY,
            Feature.MULTI_ROW_INSERT,
            Feature.UPSERT,
            Feature.NULLS_ORDERING,
            Feature.WINDOW_FUNCTIONS,
            Feature.CHECK_CONSTRAINTS,
            Feature.PARTIAL_INDEXES,
            Feature.ROW_VALUE_IN,
            Feature.TRANSACTIONAL_DDL,
            Feature.FOREIGN_KEYS,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.VIRTUAL_COLUMNS,
            Feature.SELF_REFERENCE_DELETE,
            Feature.KEY_TABLE_NAMES,
            Feature.LONG_TEXT_COMPARISON,
            Feature.GROUP_BY_ALIAS,
            Feature.NUL_CHARACTERS,
            Feature.ZERO_LIMIT,
            Feature.UPDATE_CASCADE,
            Feature.MIXED_DELETE_RULES,
            Feature.CONDITIONAL_DROP,
            Feature.JSON_PATHS,
            Feature.COMPUTED_INDEXES,
            Feature.EXPLAIN,
            Feature.CANCEL);
    private static final Set<Feature> SINCE_3_35 =
            EnumSet.of(Feature.INSERT_RETURNING, Feature.UPDATE_RETURNING, Feature.DELETE_RETURNING);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern BUSY_TIMEOUT = Pattern.compile("busy_timeout=(\\d{1,9})");
    private static final int MOST_PARAMETERS = 32_766;
    private static final int MOST_PARAMETERS_BEFORE_3_32 = 999;

    private final SqlRenderer renderer = new SqlRenderer(
            IDENTIFIERS, new SqliteExpressions(SqliteTypes.NAMES), new SqliteSelects(), new SqliteWrites(IDENTIFIERS));
    private final SchemaRenderer schemaRenderer = new SqliteSchemas(IDENTIFIERS, SqliteTypes.NAMES);
    private final AlterRenderer alterRenderer = new SqliteAlters(schemaRenderer);
    private final ErrorTranslator errors = new SqliteErrors(IDENTIFIERS);
    private final Set<Feature> features;
    private final InsertStrategy inserts;
    private final List<String> connectionSetup;
    private final Duration patience;

    /**
     * Makes the dialect.
     *
     * @param info tells the version, and by {@code busy_timeout=…} and {@code journal_mode=…} in the URL that these are not
     *     to be touched
     */
    public SqliteDialect(DatabaseInfo info) {
        features = EnumSet.copyOf(SINCE_3_30);
        boolean returning = info.atLeast(3, 35);
        if (returning) {
            features.addAll(SINCE_3_35);
        }
        inserts = new InsertStrategy(
                returning ? KeyRetrieval.ROWS : KeyRetrieval.GENERATED_KEYS_SINGLE,
                250,
                info.atLeast(3, 32) ? MOST_PARAMETERS : MOST_PARAMETERS_BEFORE_3_32,
                true);
        connectionSetup = setup(info.url().toLowerCase(Locale.ROOT));
        patience = patience(info.url().toLowerCase(Locale.ROOT));
    }

    private static Duration patience(String url) {
        Matcher given = BUSY_TIMEOUT.matcher(url);
        return given.find() ? Duration.ofMillis(Long.parseLong(given.group(1))) : PATIENCE;
    }

    /**
     * Foreign keys are checked, {@code like} minds the case, and, unless the URL says otherwise, a lock is waited for, and
     * readers and the writer do not wait for each other.
     */
    private static List<String> setup(String url) {
        List<String> statements =
                new ArrayList<>(List.of("pragma foreign_keys = on", "pragma case_sensitive_like = on"));
        if (!url.contains("busy_timeout=")) {
            statements.add("pragma busy_timeout = " + PATIENCE.toMillis());
        }
        if (!url.contains("journal_mode=")) {
            statements.add("pragma journal_mode = wal");
        }
        return List.copyOf(statements);
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public boolean supports(Feature feature) {
        return features.contains(feature);
    }

    @Override
    public TypeRegistry types() {
        return SqliteTypes.REGISTRY;
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
        return SqliteCatalog.RULES;
    }

    @Override
    public ErrorTranslator errors() {
        return errors;
    }

    @Override
    public InsertStrategy inserts() {
        return inserts;
    }

    @Override
    public List<String> connectionSetup() {
        return connectionSetup;
    }

    @Override
    public Explanation explanation() {
        return new Explanation("explain query plan ", 4);
    }

    @Override
    public Duration writerPatience() {
        return patience;
    }
}
