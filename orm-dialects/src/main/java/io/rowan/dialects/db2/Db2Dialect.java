package io.rowan.dialects.db2;

import io.rowan.dialect.ComposedDialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.SqlRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.type.CalendarTypes;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;

/**
 * Db2 11.5 and newer for Linux, Unix and Windows; rendered, not executed.
 *
 * <p>An insert is asked for columns by {@code select … from final table (…)}; its rows are numbered one after another. There
 * are no times with zone and none of day with fractions, so timestamps keep them; the driver would move those to the JVM's
 * zone, so they go with a calendar in UTC. Whoever waits too long for a lock loses the whole transaction, as in a deadlock.
 */
public final class Db2Dialect extends ComposedDialect {
    private static final int LONGEST_VARCHAR = 8_168;
    private static final int LONGEST_VARBINARY = 32_672;
    private static final Set<Feature> LACKING = EnumSet.of(
            Feature.IDENTITY_BATCH_KEYS,
            Feature.NO_WAIT,
            Feature.LOCK_TIMEOUT,
            Feature.ROW_VALUE_IN,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.CONSTRAINT_NAMES,
            Feature.LONG_PATTERNS,
            Feature.LONG_TEXT_COMPARISON,
            Feature.GROUP_BY_ALIAS,
            Feature.NON_FINITE_NUMBERS,
            Feature.UPDATE_CASCADE);
    private static final Identifiers IDENTIFIERS =
            new Identifiers("\"\"", Identifiers.Folding.UPPER, 128, ReservedWords.standardAnd("""
                    activate add after alias asc before bufferpool cache capture cluster collection comment concat
                    constant count_big database days defaults desc disable enable exit explain fenced final first
                    generated graphic hash hours if immediate index inherit isolation key label last limit lock locksize
                    long microsecond microseconds minutes mode months new_table nickname nocache nocycle nomaxvalue
                    nominvalue noorder nulls obid old_table optimization optimize option package plan position prior
                    privileges program psid public query read reset resignal restart restrict rename rid role rownumber
                    schema seconds security sequence session signal simple source standard statement stay stogroup style
                    summary synonym tablespace temporary transaction type undo until usage variable view volumes wlm
                    write years""")).inBytes();
    private static final TypeNames TYPE_NAMES = TypeNames.standard()
            .withDigits(31)
            .with(Storage.DOUBLE, "double")
            .with(Storage.NUMERIC, "decimal({precision}, {scale})")
            .with(Storage.CHAR, "char({length} codeunits32)")
            .with(Storage.VARCHAR, "varchar({length} codeunits32)")
            .with(Storage.TEXT, "clob(1g)")
            .with(Storage.BLOB, "blob(1g)")
            .with(Storage.TIME, "timestamp({fraction})")
            .with(Storage.TIME_WITH_TIME_ZONE, "varchar(21)")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamp({fraction})")
            .with(Storage.UUID, "binary(16)")
            .with(Storage.JSON, "clob(1g)")
            .withLongest(Storage.VARCHAR, LONGEST_VARCHAR, "clob(1g)")
            .withLongest(Storage.VARBINARY, LONGEST_VARBINARY, "blob(1g)")
            .withCast(Storage.CHAR, "varchar(32672)")
            .withCast(Storage.VARCHAR, "varchar(32672)")
            .withCast(Storage.VARBINARY, "varbinary(32672)")
            .withCast(Storage.NUMERIC, "decfloat(34)");
    private static final TypeRegistry TYPES = types(new GregorianCalendar(TimeZone.getTimeZone("UTC")));
    private static final InsertStrategy INSERTS = new InsertStrategy(KeyRetrieval.ROWS, 250, 30_000, true);

    /** Makes the dialect. */
    public Db2Dialect() {
        super(
                "Db2",
                LACKING,
                IDENTIFIERS,
                new Parts(
                        TYPES,
                        new SqlRenderer(
                                IDENTIFIERS,
                                new Db2Expressions(TYPE_NAMES),
                                new Db2Selects(),
                                new Db2Writes(IDENTIFIERS)),
                        new Db2Schemas(IDENTIFIERS, TYPE_NAMES),
                        new Db2Errors(IDENTIFIERS),
                        INSERTS));
    }

    private static TypeRegistry types(GregorianCalendar utc) {
        ColumnType<LocalDateTime> dateTimes = CalendarTypes.dateTime(utc);
        return TypeRegistry.standard()
                .with(CalendarTypes.date(utc))
                .with(dateTimes)
                .with(SubstituteTypes.timeAsDateTime(dateTimes))
                .with(SubstituteTypes.offsetTimeAsText())
                .withMoments(SubstituteTypes.instantAsUtc(dateTimes))
                .with(SubstituteTypes.uuidAsBytes())
                .withLongestText(LONGEST_VARCHAR);
    }
}
