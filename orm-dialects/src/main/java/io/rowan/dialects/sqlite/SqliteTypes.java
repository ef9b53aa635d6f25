package io.rowan.dialects.sqlite;

import io.rowan.dialect.TypeNames;
import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Objects;

/**
 * How values are stored where each value, not each column, has a type: as integer, real, text or bytes. The forms are
 * chosen so that the database compares, sorts and computes with them as others do.
 *
 * <ul>
 *   <li>Truth values are 0 and 1.
 *   <li>Decimals are integers when they are whole and fit into 64 bits, else reals; see {@link SqliteDecimal}. Whole numbers
 *       of any other size are refused, and so is what is not a number, of which the database would make a null.
 *   <li>Dates and times are text in the form of the database's own functions, {@code 2024-02-29 23:59:59.5}, with no
 *       more digits than there are; instants are in UTC. Texts sort as what they mean from year 0 to 9999; other years are
 *       refused. Times with offset are text too, which sorts by the local time.
 *   <li>UUIDs are their 36 characters.
 * </ul>
 */
final class SqliteTypes {
    /** An {@code integer} is an identity of 64 bits, an {@code int} holds 32. */
    static final TypeNames NAMES = TypeNames.standard()
            .with(Storage.TINYINT, "tinyint")
            .with(Storage.INTEGER, "int")
            .with(Storage.TEXT, "text")
            .with(Storage.TIME, "time")
            .with(Storage.TIME_WITH_TIME_ZONE, "timetz")
            .with(Storage.TIMESTAMP, "timestamp")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamptz")
            .with(Storage.UUID, "char(36)")
            .with(Storage.JSON, "text")
            .withCast(Storage.BOOLEAN, "integer")
            .withCast(Storage.NUMERIC, "numeric")
            .withCast(Storage.VARBINARY, "blob")
            .withCast(Storage.DATE, "text")
            .withCast(Storage.TIME, "text")
            .withCast(Storage.TIME_WITH_TIME_ZONE, "text")
            .withCast(Storage.TIMESTAMP, "text")
            .withCast(Storage.TIMESTAMP_WITH_TIME_ZONE, "text");

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    static final SqliteText<LocalDate> DAY = new SqliteText<>(LocalDate.class, Storage.DATE, DATE, LocalDate::from);
    static final SqliteText<LocalTime> TIME_OF_DAY =
            new SqliteText<>(LocalTime.class, Storage.TIME, TIME, LocalTime::from);
    static final SqliteText<LocalDateTime> LOCAL =
            new SqliteText<>(LocalDateTime.class, Storage.TIMESTAMP, TIMESTAMP, LocalDateTime::from);
    static final SqliteText<Instant> MOMENT = new SqliteText<>(
            Instant.class, Storage.TIMESTAMP_WITH_TIME_ZONE, TIMESTAMP.withZone(ZoneOffset.UTC), Instant::from);

    static final TypeRegistry REGISTRY = TypeRegistry.standard()
            .with(new SqliteDecimal(0))
            .with(ConvertedType.of(BigInteger.class, standard(Long.class), SqliteTypes::in64Bits, BigInteger::valueOf))
            .with(ConvertedType.of(Double.class, standard(Double.class), SqliteTypes::number, value -> value))
            .with(ConvertedType.of(Float.class, standard(Float.class), SqliteTypes::number, value -> value))
            .with(SubstituteTypes.uuidAsText())
            .with(SubstituteTypes.offsetTimeAsText())
            .with(DAY)
            .with(TIME_OF_DAY)
            .with(LOCAL)
            .withMoments(MOMENT)
            .withResult(new SqliteResult());

    private SqliteTypes() {}

    @SuppressWarnings("unchecked")
    private static <T> ColumnType<T> standard(Class<T> javaType) {
        return (ColumnType<T>) Objects.requireNonNull(TypeRegistry.standard().find(javaType));
    }

    private static long in64Bits(BigInteger value) {
        if (value.bitLength() >= Long.SIZE) {
            throw misfit(
                    "A whole number of " + value.bitLength() + " bits does not fit into SQLite's 64; map it as text");
        }
        return value.longValue();
    }

    private static <T extends Number> T number(T value) {
        if (Double.isNaN(value.doubleValue())) {
            throw misfit("SQLite makes null of NaN, so it cannot be stored; map the column as nullable and set null");
        }
        return value;
    }

    static DataException misfit(String what) {
        return new DataException(what, new ErrorDetails(null, null, 0, null, null, null), null);
    }
}
