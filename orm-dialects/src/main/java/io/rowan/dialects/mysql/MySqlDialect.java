package io.rowan.dialects.mysql;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.BackslashExpressions;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.ComposedDialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.RedescribingAlters;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.ResultStreaming;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * MySQL 8.0.20 and newer, with InnoDB tables.
 *
 * <p>Inserts give nothing back, so rows with identity keys go in batches of which the driver tells each key. Its driver
 * sends a batch row by row unless the URL says {@code rewriteBatchedStatements=true}.
 *
 * <p>Every connection minds wrong values (strict mode), computes with ten digits after the point, lives in UTC and compares
 * texts of its own byte by byte.
 */
public final class MySqlDialect extends ComposedDialect {
    /** Texts are the same when their characters are: neither case nor accents nor blanks at the end are left aside. */
    private static final String COLLATION = "utf8mb4_0900_bin";

    private static final Identifiers IDENTIFIERS =
            new Identifiers("``", Identifiers.Folding.NONE, 64, ReservedWords.standardAnd("""
                    accessible add analyze asc before cascade change continue database databases day_hour day_microsecond
                    day_minute day_second delayed desc distinctrow div dual elseif enclosed escaped exit explain float4
                    float8 force fulltext generated high_priority hour_microsecond hour_minute hour_second if ignore
                    index infile int1 int2 int3 int4 int8 io_after_gtids io_before_gtids iterate key keys kill leave
                    library limit linear lines load lock long longblob longtext loop low_priority manual master_bind
                    master_ssl_verify_server_cert maxvalue mediumblob mediumint mediumtext middleint minute_microsecond
                    minute_second no_write_to_binlog optimize optimizer_costs option optionally outfile parallel purge
                    qualify read read_write regexp rename repeat replace require resignal restrict rlike schema schemas
                    second_microsecond separator signal spatial sql_big_result sql_calc_found_rows sql_small_result ssl
                    starting stored straight_join terminated tinyblob tinyint tinytext undo unlock unsigned usage use while
                    utc_date utc_time utc_timestamp varcharacter virtual write xor year_month zerofill"""));
    private static final Set<Feature> LACKING = EnumSet.of(
            Feature.SEQUENCES,
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.LOCK_TIMEOUT,
            Feature.NULLS_ORDERING,
            Feature.NON_FINITE_NUMBERS,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.TRANSACTIONAL_DDL,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.SELF_REFERENCE_DELETE);

    /** Points on the time line are {@code datetime} in UTC: {@code timestamp} ends in 2038. */
    private static final TypeRegistry TYPES = TypeRegistry.standard()
            .with(SubstituteTypes.uuidAsBytes())
            .with(SubstituteTypes.finiteDouble())
            .with(SubstituteTypes.floatAsDouble())
            .with(SubstituteTypes.dateTimeBoundAsText())
            .with(SubstituteTypes.timeBoundAsText())
            .with(SubstituteTypes.offsetTimeAsText())
            .withMoments(SubstituteTypes.instantAsUtc(SubstituteTypes.dateTimeBoundAsText()));

    /** A 32-bit float equals no number that is written with a point, so such numbers are kept with 64 bits. */
    private static final TypeNames NAMES = TypeNames.standard()
            .with(Storage.TINYINT, "tinyint")
            .with(Storage.CHAR, "varchar({length})")
            .with(Storage.REAL, "double")
            .with(Storage.DOUBLE, "double")
            .with(Storage.TEXT, "longtext")
            .with(Storage.BLOB, "longblob")
            .with(Storage.TIMESTAMP, "datetime({fraction})")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "datetime({fraction})")
            .with(Storage.TIME_WITH_TIME_ZONE, "varchar(21)")
            .with(Storage.UUID, "binary(16)")
            .withLongest(Storage.CHAR, 16_383, "longtext")
            .withLongest(Storage.VARCHAR, 16_383, "longtext")
            .withLongest(Storage.VARBINARY, 65_000, "longblob")
            .withoutCasts(EnumSet.complementOf(
                    EnumSet.of(Storage.DATE, Storage.TIME, Storage.TIMESTAMP, Storage.TIMESTAMP_WITH_TIME_ZONE)));

    private static final InsertStrategy INSERTS =
            new InsertStrategy(KeyRetrieval.GENERATED_KEYS_BATCH, 500, 20_000, true);
    private static final List<String> SETUP = List.of(
            "set sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES'), time_zone = '+00:00',"
                    + " div_precision_increment = 10",
            "set names utf8mb4 collate " + COLLATION);

    private final AlterRenderer alterRenderer = new RedescribingAlters(schemaRenderer());

    /** Makes the dialect. */
    public MySqlDialect() {
        super(
                "MySQL",
                LACKING,
                IDENTIFIERS,
                new Parts(
                        TYPES,
                        new SqlRenderer(
                                        IDENTIFIERS,
                                        new BackslashExpressions(NAMES),
                                        new MySqlSelects(),
                                        new MySqlWrites(IDENTIFIERS))
                                .refusing("MySQL", LACKING),
                        new MySqlSchemas(
                                IDENTIFIERS, NAMES, "engine = InnoDB character set utf8mb4 collate " + COLLATION),
                        new MySqlErrors(IDENTIFIERS),
                        INSERTS));
    }

    @Override
    public AlterRenderer alterRenderer() {
        return alterRenderer;
    }

    @Override
    public CatalogRules catalog() {
        return MySqlCatalog.RULES;
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
