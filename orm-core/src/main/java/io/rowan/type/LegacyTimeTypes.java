package io.rowan.type;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The dates before {@code java.time}. All of them can change inside, so snapshots copy them.
 *
 * <p>Those that mean a point on the time line ({@code java.util.Date}, {@code Timestamp}, {@code Calendar}) are kept
 * as such, whatever the zone of the JVM; {@code java.sql.Date} is its calendar day, {@code Time} its whole seconds.
 */
final class LegacyTimeTypes {
    private LegacyTimeTypes() {}

    private static void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, micros(value).atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Instant readInstant(ResultSet rows, int index) throws SQLException {
        OffsetDateTime value = rows.getObject(index, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static Instant micros(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    static final class UtilDateType extends SimpleType<java.util.Date> {
        UtilDateType() {
            super(java.util.Date.class, Storage.TIMESTAMP_WITH_TIME_ZONE, Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, java.util.Date value) throws SQLException {
            bindInstant(statement, index, Instant.ofEpochMilli(value.getTime()));
        }

        @Override
        public java.util.@Nullable Date read(ResultSet rows, int index) throws SQLException {
            Instant value = readInstant(rows, index);
            return value == null ? null : new java.util.Date(value.toEpochMilli());
        }

        @Override
        public boolean same(java.util.Date one, java.util.Date other) {
            return one.getTime() == other.getTime();
        }

        @Override
        public boolean mutable() {
            return true;
        }

        @Override
        public java.util.Date copy(java.util.Date value) {
            return new java.util.Date(value.getTime());
        }
    }

    static final class TimestampType extends SimpleType<Timestamp> {
        TimestampType() {
            super(Timestamp.class, Storage.TIMESTAMP_WITH_TIME_ZONE, Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Timestamp value) throws SQLException {
            bindInstant(statement, index, value.toInstant());
        }

        @Override
        public @Nullable Timestamp read(ResultSet rows, int index) throws SQLException {
            Instant value = readInstant(rows, index);
            return value == null ? null : Timestamp.from(value);
        }

        @Override
        public boolean same(Timestamp one, Timestamp other) {
            return micros(one.toInstant()).equals(micros(other.toInstant()));
        }

        @Override
        public boolean mutable() {
            return true;
        }

        @Override
        public Timestamp copy(Timestamp value) {
            return (Timestamp) value.clone();
        }
    }

    /** The region is lost: what comes back stands in the offset that the column holds. */
    static final class CalendarType extends SimpleType<Calendar> {
        CalendarType() {
            super(Calendar.class, Storage.TIMESTAMP_WITH_TIME_ZONE, Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Calendar value) throws SQLException {
            OffsetDateTime moment =
                    value.toInstant().atZone(value.getTimeZone().toZoneId()).toOffsetDateTime();
            statement.setObject(index, moment);
        }

        @Override
        public @Nullable Calendar read(ResultSet rows, int index) throws SQLException {
            OffsetDateTime value = rows.getObject(index, OffsetDateTime.class);
            return value == null ? null : GregorianCalendar.from(value.toZonedDateTime());
        }

        @Override
        public boolean same(Calendar one, Calendar other) {
            return one.getTimeInMillis() == other.getTimeInMillis();
        }

        @Override
        public boolean mutable() {
            return true;
        }

        @Override
        public Calendar copy(Calendar value) {
            return (Calendar) value.clone();
        }
    }

    static final class DateType extends SimpleType<Date> {
        DateType() {
            super(Date.class, Storage.DATE, Types.DATE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Date value) throws SQLException {
            statement.setObject(index, value.toLocalDate());
        }

        @Override
        public @Nullable Date read(ResultSet rows, int index) throws SQLException {
            LocalDate value = rows.getObject(index, LocalDate.class);
            return value == null ? null : Date.valueOf(value);
        }

        @Override
        public boolean same(Date one, Date other) {
            return one.toLocalDate().equals(other.toLocalDate());
        }

        @Override
        public boolean mutable() {
            return true;
        }

        @Override
        public Date copy(Date value) {
            return (Date) value.clone();
        }
    }

    static final class TimeType extends SimpleType<Time> {
        TimeType() {
            super(Time.class, Storage.TIME, Types.TIME);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Time value) throws SQLException {
            statement.setObject(index, value.toLocalTime());
        }

        @Override
        public @Nullable Time read(ResultSet rows, int index) throws SQLException {
            LocalTime value = rows.getObject(index, LocalTime.class);
            return value == null ? null : Time.valueOf(value);
        }

        @Override
        public boolean same(Time one, Time other) {
            return one.toLocalTime().equals(other.toLocalTime());
        }

        @Override
        public boolean mutable() {
            return true;
        }

        @Override
        public Time copy(Time value) {
            return (Time) value.clone();
        }
    }
}
