package io.rowan.dialects.mariadb;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.BackslashExpressions;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.ComposedDialect;
import io.rowan.dialect.DuplicateKeyWrites;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.ResultStreaming;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
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
public final class MariaDbDialect extends ComposedDialect {
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

    /** The version, 10.2 as 1002, from which a feature is there. */
    private static final Map<Feature, Integer> SINCE = new EnumMap<>(Map.of(
            Feature.WINDOW_FUNCTIONS, 1002,
            Feature.CHECK_CONSTRAINTS, 1002,
            Feature.SEQUENCES, 1003,
            Feature.NO_WAIT, 1003,
            Feature.LOCK_TIMEOUT, 1003,
            Feature.INSERT_RETURNING, 1005,
            Feature.SKIP_LOCKED, 1006));

    /** From here on a transaction is refused the rows that others have changed since it began to read. */
    private static final int SNAPSHOTS_SINCE = 1106;

    private static final int UUID_SINCE = 1007;
    private static final InsertStrategy ROWS = new InsertStrategy(KeyRetrieval.ROWS, 500, 20_000, true);
    private static final InsertStrategy BATCHES =
            new InsertStrategy(KeyRetrieval.GENERATED_KEYS_BATCH, 500, 20_000, true);
    private static final List<String> SETUP = List.of(
            "set sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES,SIMULTANEOUS_ASSIGNMENT'), time_zone = '+00:00',"
                    + " div_precision_increment = 10",
            "set names utf8mb4 collate " + COLLATION);

    private final AlterRenderer alterRenderer = new MariaDbAlters(schemaRenderer());

    /**
     * Makes the dialect.
     *
     * @param major the first number of the version
     * @param minor the second one
     */
    public MariaDbDialect(int major, int minor) {
        this(lacking(major * 100 + minor), major * 100 + minor >= UUID_SINCE);
    }

    private MariaDbDialect(Set<Feature> lacking, boolean uuid) {
        super("MariaDB", lacking, IDENTIFIERS, parts(lacking, uuid));
    }

    private static Parts parts(Set<Feature> lacking, boolean uuid) {
        TypeNames names = MariaDbTypes.names(uuid);
        SqlRenderer renderer = new SqlRenderer(
                IDENTIFIERS,
                new BackslashExpressions(names),
                new MariaDbSelects(),
                new DuplicateKeyWrites(IDENTIFIERS));
        return new Parts(
                uuid ? MariaDbTypes.WITH_UUID : MariaDbTypes.WITHOUT_UUID,
                renderer.refusing("this version of MariaDB", lacking),
                new MariaDbSchemas(IDENTIFIERS, names),
                new MariaDbErrors(IDENTIFIERS),
                lacking.contains(Feature.INSERT_RETURNING) ? BATCHES : ROWS);
    }

    private static Set<Feature> lacking(int version) {
        Set<Feature> lacking = EnumSet.copyOf(LACKING);
        SINCE.entrySet().stream()
                .filter(each -> version < each.getValue())
                .map(Map.Entry::getKey)
                .forEach(lacking::add);
        if (version >= SNAPSHOTS_SINCE) {
            lacking.add(Feature.WRITE_AFTER_OTHERS);
        }
        return lacking;
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
    public ResultStreaming streaming() {
        return ResultStreaming.PAGES;
    }

    @Override
    public List<String> connectionSetup() {
        return SETUP;
    }
}
