package io.rowan.type;

import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Function;

/**
 * Types for databases or drivers that lack one: values are carried as another type, while the column keeps its storage,
 * so that the dialect names it. A dialect puts them into its {@link TypeRegistry}.
 */
public final class SubstituteTypes {
    private static final int UUID_BYTES = 16;

    /** Made for those who need them: the JDK's machinery of formats takes its time to start. */
    private static final class Formats {
        static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
        static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

        private Formats() {}
    }

    private SubstituteTypes() {}

    /**
     * A type whose column is of another storage.
     *
     * @param <T> the Java type of a value
     * @param base binds and reads
     * @param storage what the dialect names
     * @return the type
     */
    public static <T> ColumnType<T> keptAs(ColumnType<T> base, Storage storage) {
        return new KeptAsType<>(base, storage);
    }

    /**
     * Decimals in a database whose numbers are integers and reals of 64 bits. Whole ones are kept if they fit, others if
     * they have no more than 15 digits; what does not fit is refused. They compare and sort as numbers. What the database
     * computes of them may differ from the exact result in the sixteenth digit, and is rounded to 15 when it is read.
     *
     * @return the type, kept as {@link Storage#NUMERIC}
     */
    public static ColumnType<BigDecimal> decimalAsNumber() {
        return new DecimalAsNumberType(0);
    }

    /**
     * UUIDs that the driver takes and gives as text of 36 characters.
     *
     * @return the type, kept as {@link Storage#UUID}
     */
    public static ColumnType<UUID> uuidAsText() {
        return ConvertedType.of(
                UUID.class,
                keptAs(new TextTypes.StringType(Storage.CHAR), Storage.UUID),
                UUID::toString,
                UUID::fromString);
    }

    /**
     * UUIDs as their 16 bytes, the first one first.
     *
     * @return the type, kept as {@link Storage#UUID}
     */
    public static ColumnType<UUID> uuidAsBytes() {
        return ConvertedType.of(
                UUID.class,
                keptAs(new TextTypes.BytesType(Storage.VARBINARY), Storage.UUID),
                SubstituteTypes::bytes,
                SubstituteTypes::uuid);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /**
     * Truth values as the numbers 1 and 0.
     *
     * @return the type, kept as {@link Storage#BOOLEAN}
     */
    public static ColumnType<Boolean> booleanAsNumber() {
        return ConvertedType.of(
                Boolean.class,
                keptAs(new NumberTypes.IntegerType(), Storage.BOOLEAN),
                value -> value ? 1 : 0,
                value -> value != 0);
    }

    /**
     * Floating-point numbers that the driver takes for decimals, with fewer digits and a shorter range, unless it is told
     * their type.
     *
     * @param jdbcType the driver's number for the type of the column
     * @return the type, kept as {@link Storage#DOUBLE}
     */
    public static ColumnType<Double> doubleBoundAs(int jdbcType) {
        return new BoundAsType<>(new NumberTypes.DoubleType(), jdbcType);
    }

    /**
     * Floating-point numbers that the driver takes for decimals unless it is told their type.
     *
     * @param jdbcType the driver's number for the type of the column
     * @return the type, kept as {@link Storage#REAL}
     */
    public static ColumnType<Float> floatBoundAs(int jdbcType) {
        return new BoundAsType<>(new NumberTypes.FloatType(), jdbcType);
    }

    /**
     * Times of day as text in the form of ISO 8601, for drivers that take a time to less than the microsecond's precision
     * while the database understands the text.
     *
     * @return the type, kept as {@link Storage#TIME}
     */
    public static ColumnType<LocalTime> timeAsText() {
        return ConvertedType.of(
                LocalTime.class,
                keptAs(new TextTypes.StringType(Storage.VARCHAR), Storage.TIME),
                value -> value.truncatedTo(TimeTypes.STEP).toString(),
                LocalTime::parse);
    }

    /**
     * Times of day as date and time of 1970-01-01, for databases without times of day or whose times have no fractions of
     * a second.
     *
     * @param dateTimes how dates and times go
     * @return the type, kept as {@link Storage#TIME}
     */
    public static ColumnType<LocalTime> timeAsDateTime(ColumnType<LocalDateTime> dateTimes) {
        return ConvertedType.of(
                LocalTime.class,
                keptAs(dateTimes, Storage.TIME),
                value -> value.atDate(LocalDate.EPOCH),
                LocalDateTime::toLocalTime);
    }

    /**
     * Dates as date and time of their midnight, for drivers that take a date through one of the calendar that has no days
     * from 1582-10-05 to 1582-10-14.
     *
     * @return the type, kept as {@link Storage#DATE}
     */
    public static ColumnType<LocalDate> dateAsDateTime() {
        return ConvertedType.of(
                LocalDate.class,
                keptAs(new TimeTypes.LocalDateTimeType(), Storage.DATE),
                LocalDate::atStartOfDay,
                LocalDateTime::toLocalDate);
    }

    /**
     * Times with offset as text in the form of ISO 8601, of up to 21 characters. They come back with their offset; the
     * database compares the texts.
     *
     * @return the type, kept as {@link Storage#TIME_WITH_TIME_ZONE}
     */
    public static ColumnType<OffsetTime> offsetTimeAsText() {
        return ConvertedType.of(
                OffsetTime.class,
                keptAs(new TextTypes.StringType(Storage.VARCHAR), Storage.TIME_WITH_TIME_ZONE),
                value -> value.truncatedTo(TimeTypes.STEP).toString(),
                OffsetTime::parse);
    }

    /**
     * 64-bit floating point numbers for databases that hold neither infinities nor what is no number.
     *
     * @return the type, which refuses those by a {@link DataException}
     */
    public static ColumnType<Double> finiteDouble() {
        return ConvertedType.of(
                Double.class, new NumberTypes.DoubleType(), SubstituteTypes::finite, Function.identity());
    }

    /**
     * 32-bit floating point numbers kept with 64 bits, written with the digits that they are shown with: {@code 0.1f} is
     * kept as {@code 0.1}, so that it equals that number.
     *
     * @return the type, kept as {@link Storage#REAL}, which refuses what is not finite by a {@link DataException}
     */
    public static ColumnType<Float> floatAsDouble() {
        return ConvertedType.of(
                Float.class,
                keptAs(new NumberTypes.DoubleType(), Storage.REAL),
                value -> finite(Double.parseDouble(value.toString())),
                Double::floatValue);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            String what = "The database keeps finite numbers only, not " + value
                    + "; map the attribute as nullable and set null, or map it as text";
            throw new DataException(what, new ErrorDetails(null, null, 0, null, null, null), null);
        }
        return value;
    }

    /**
     * Dates with time that go to the driver as text such as {@code 2026-05-04 10:15:30.123456}, for drivers that lose the
     * fractions of what they make the text of.
     *
     * @return the type
     */
    public static ColumnType<LocalDateTime> dateTimeBoundAsText() {
        return new BoundAsTextType<>(new TimeTypes.LocalDateTimeType(), Formats.DATE_TIME::format);
    }

    /**
     * Times of day that go to the driver as text such as {@code 10:15:30.123456}.
     *
     * @return the type
     */
    public static ColumnType<LocalTime> timeBoundAsText() {
        return new BoundAsTextType<>(new TimeTypes.LocalTimeType(), Formats.TIME::format);
    }

    /**
     * Points on the time line as date and time of UTC, which neither driver nor database moves to another zone.
     *
     * @return the type, kept as {@link Storage#TIMESTAMP_WITH_TIME_ZONE}
     */
    public static ColumnType<Instant> instantAsUtc() {
        return instantAsUtc(new TimeTypes.LocalDateTimeType());
    }

    /**
     * Points on the time line as date and time of UTC.
     *
     * @param dateTimes how date and time are bound and read
     * @return the type, kept as {@link Storage#TIMESTAMP_WITH_TIME_ZONE}
     */
    public static ColumnType<Instant> instantAsUtc(ColumnType<LocalDateTime> dateTimes) {
        return ConvertedType.of(
                Instant.class,
                keptAs(dateTimes, Storage.TIMESTAMP_WITH_TIME_ZONE),
                value -> LocalDateTime.ofInstant(value, ZoneOffset.UTC),
                value -> value.toInstant(ZoneOffset.UTC));
    }

    /**
     * JSON documents that the driver takes as texts of a type of its own.
     *
     * @param jdbcType the JDBC type by which the driver is told so
     * @return the type, kept as {@link Storage#JSON}
     */
    public static ColumnType<String> jsonBoundAs(int jdbcType) {
        return new BoundAsType<>(new TextTypes.StringType(Storage.JSON), jdbcType);
    }

    /**
     * JSON documents that the driver takes and gives as bytes of UTF-8, where a text would be a JSON text.
     *
     * @return the type, kept as {@link Storage#JSON}
     */
    public static ColumnType<String> jsonAsUtf8() {
        return ConvertedType.of(
                String.class,
                keptAs(new TextTypes.BytesType(Storage.VARBINARY), Storage.JSON),
                value -> value.getBytes(StandardCharsets.UTF_8),
                value -> new String(value, StandardCharsets.UTF_8));
    }

    /** Times with offset carried as instants, which all other points on the time line follow. They come back in UTC. */
    static ColumnType<OffsetDateTime> moments(ColumnType<Instant> instants) {
        return ConvertedType.of(
                OffsetDateTime.class, instants, OffsetDateTime::toInstant, value -> value.atOffset(ZoneOffset.UTC));
    }
}
