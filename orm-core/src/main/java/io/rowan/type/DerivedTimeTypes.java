package io.rowan.type;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;

/**
 * Dates and times that are kept as others of {@code java.time}: instants, and the dates before {@code java.time}. A
 * dialect that keeps a base in another way has these with it.
 *
 * <p>Those that mean a point on the time line ({@code java.util.Date}, {@code Timestamp}, {@code Calendar}) are kept
 * as such, whatever the zone of the JVM; {@code java.sql.Date} is its calendar day, {@code Time} its whole seconds. The
 * old ones can change inside, so snapshots copy them.
 */
final class DerivedTimeTypes {
    private DerivedTimeTypes() {}

    /** No column holds a region such as Europe/Paris; the offset that the column holds comes back. */
    static List<ColumnType<?>> of(
            ColumnType<OffsetDateTime> moment, ColumnType<LocalDate> day, ColumnType<LocalTime> time) {
        return List.of(
                ConvertedType.of(Instant.class, moment, DerivedTimeTypes::moment, OffsetDateTime::toInstant)
                        .sameBy(value -> value.truncatedTo(ChronoUnit.MICROS)),
                ConvertedType.of(
                        ZonedDateTime.class, moment, ZonedDateTime::toOffsetDateTime, OffsetDateTime::toZonedDateTime),
                ConvertedType.of(
                                java.util.Date.class,
                                moment,
                                value -> moment(Instant.ofEpochMilli(value.getTime())),
                                value -> new java.util.Date(value.toInstant().toEpochMilli()))
                        .ofMutableValues(),
                ConvertedType.of(
                                Timestamp.class,
                                moment,
                                value -> moment(value.toInstant()),
                                value -> Timestamp.from(value.toInstant()))
                        .ofMutableValues(),
                ConvertedType.of(Calendar.class, moment, DerivedTimeTypes::moment, DerivedTimeTypes::calendar)
                        .sameBy(Calendar::getTimeInMillis)
                        .ofMutableValues(),
                ConvertedType.of(Date.class, day, Date::toLocalDate, Date::valueOf)
                        .ofMutableValues(),
                ConvertedType.of(Time.class, time, Time::toLocalTime, Time::valueOf)
                        .ofMutableValues());
    }

    private static OffsetDateTime moment(Instant value) {
        return value.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime moment(Calendar value) {
        return value.toInstant().atZone(value.getTimeZone().toZoneId()).toOffsetDateTime();
    }

    private static Calendar calendar(OffsetDateTime value) {
        return GregorianCalendar.from(value.toZonedDateTime());
    }
}
