package io.rowan.dialects.mariadb;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.BackslashExpressions;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DuplicateKeyWrites;
import io.rowan.dialect.ErrorTranslator;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.ResultStreaming;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.TypeRegistry;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * MariaDB 10.2 and newer, with InnoDB tables.
 *
 * <p>From 10.5 inserts give their rows back. The rows of a values list are inserted one after another, and an
 * auto-increment hands out ascending numbers, with gaps where others insert at the same time or a cluster's nodes take
 * turns, so the keys in their order stand in the order of the rows. Before, each row of a batch tells its key.
 *
 * <p>Every connection minds wrong values (strict mode), takes all assignments of an update from the old row, computes with
 * ten digits after the point, lives in UTC and compares texts of its own byte by byte.
 */
public final class MariaDbDialect implements Dialect {
    /** Texts are the same when their characters are: neither case nor accents nor blanks at the end are left aside. */
    static final String COLLATION = "utf8mb4_nopad_bin";

    private static final Identifiers IDENTIFIERS =
            new Identifiers("``", Identifiers.Folding.NONE, 64, ReservedWords.standardAnd("""
                    accessible add analyze asc before cascade change continue database databases day_hour day_microsecond
                    day_minute day_second delayed delete_domain_id desc distinctrow div do_domain_ids dual elseif
                    enclosed escaped exit explain float4 float8 force fulltext general high_priority hour_microsecond
                    hour_minute hour_second if ignore ignore_domain_ids ignore_server_ids index infile int1 int2 int3
                    int4 int8 iterate key keys kill leave limit linear lines load lock long longblob longtext loop
                    low_priority master_heartbeat_period master_ssl_verify_server_cert maxvalue mediumblob mediumint
                    mediumtext middleint minute_microsecond minute_second no_write_to_binlog optimize option optionally
                    outfile page_checksum parse_vcol_expr purge read read_write ref_system_id regexp rename repeat
                    replace require resignal restrict returning rlike schema schemas second_microsecond separator signal
                    slow spatial sql_big_result sql_calc_found_rows sql_small_result ssl starting stats_auto_recalc
                    stats_persistent stats_sample_pages straight_join terminated tinyblob tinyint tinytext undo unlock
                    unsigned usage use while utc_date utc_time utc_timestamp varcharacter vector virtual write xor year_month
                    zerofill"""));
    private static final Set<Feature> LACKING = EnumSet.of(
            Feature.UPDATE_RETURNING,
            Feature.NULLS_ORDERING,
            Feature.NON_FINITE_NUMBERS,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.TRANSACTIONAL_DDL,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.SELF_REFERENCE_DELETE,
            Feature.KEY_TABLE_NAMES);

    /** The minor version of 10 from which a feature is there. */
    private static final Map<Feature, Integer> SINCE = new EnumMap<>(Map.of(
            Feature.WINDOW_FUNCTIONS, 2,
            Feature.CHECK_CONSTRAINTS, 2,
            Feature.SEQUENCES, 3,
            Feature.NO_WAIT, 3,
            Feature.LOCK_TIMEOUT, 3,
            Feature.INSERT_RETURNING, 5,
            Feature.SKIP_LOCKED, 6));

    private static final int UUID_SINCE = 7;
    private static final List<String> SETUP = List.of(
            "set sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES,SIMULTANEOUS_ASSIGNMENT'), time_zone = '+00:00',"
                    + " div_precision_increment = 10",
            "set names utf8mb4 collate " + COLLATION);

    private final int minor;
    private final InsertStrategy inserts;
    private final SqlRenderer renderer;
    private final SchemaRenderer schemaRenderer;
    private final AlterRenderer alterRenderer;
    private final ErrorTranslator errors = new MariaDbErrors(IDENTIFIERS);

    /**
     * Makes the dialect.
     *
     * @param major the first number of the version
     * @param minor the second one
     */
    public MariaDbDialect(int major, int minor) {
        this.minor = major > 10 ? Integer.MAX_VALUE : major < 10 ? 0 : minor;
        TypeNames types = MariaDbTypes.names(this.minor >= UUID_SINCE);
        this.inserts = new InsertStrategy(
                supports(Feature.INSERT_RETURNING) ? KeyRetrieval.ROWS : KeyRetrieval.GENERATED_KEYS_BATCH,
                500,
                20_000,
                true);
        this.renderer = new SqlRenderer(
                IDENTIFIERS,
                new BackslashExpressions(types),
                new MariaDbSelects(),
                new DuplicateKeyWrites(IDENTIFIERS));
        this.schemaRenderer = new MariaDbSchemas(IDENTIFIERS, types);
        this.alterRenderer = new MariaDbAlters(schemaRenderer);
    }

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public boolean supports(Feature feature) {
        return !LACKING.contains(feature) && minor >= SINCE.getOrDefault(feature, 0);
    }

    @Override
    public TypeRegistry types() {
        return minor >= UUID_SINCE ? MariaDbTypes.WITH_UUID : MariaDbTypes.WITHOUT_UUID;
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
        return MariaDbCatalog.RULES;
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
    public ResultStreaming streaming() {
        return ResultStreaming.PAGES;
    }

    @Override
    public List<String> connectionSetup() {
        return SETUP;
    }
}
