package io.rowan.type;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times for drivers that take or give {@code java.time} wrongly or not at all: they go through the older
 * classes of {@code java.sql} with a calendar in UTC, so that neither the zone of the JVM nor its summer time plays a
 * part. The calendar must reckon as the driver does, or days before 1582 are moved.
 *
 * <p>Years below 1 and above 9999 are refused: what such drivers keep of them is another year.
 */
public final class CalendarTypes {
    private static final int LAST_YEAR = 9_999;
    private static final long DAY_MILLIS = 86_400_000;

    private CalendarTypes() {}

    /**
     * Calendar days.
     *
     * @param calendar a calendar in UTC, of which each use takes a copy
     * @return the type
     */
    public static ColumnType<LocalDate> date(Calendar calendar) {
        return new DateType((Calendar) calendar.clone());
    }

    /**
     * Dates and times without offset, to the microsecond.
     *
     * @param calendar a calendar in UTC, of which each use takes a copy
     * @return the type
     */
    public static ColumnType<LocalDateTime> dateTime(Calendar calendar) {
        return new DateTimeType((Calendar) calendar.clone());
    }

    /**
     * Points on the time line with their offset, for drivers that take them right and give them, before 1582, as another
     * day, but the instant of the same column right.
     *
     * @return the type
     */
    public static ColumnType<OffsetDateTime> moment() {
        return new MomentType();
    }

    private static Calendar fresh(Calendar calendar) {
        return (Calendar) calendar.clone();
    }

    private static void checkYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("The year " + year + " is not between 1 and " + LAST_YEAR);
        }
    }

    private static final class DateType extends SimpleType<LocalDate> {
        private final Calendar calendar;

        DateType(Calendar calendar) {
            super(LocalDate.class, Storage.DATE, Types.DATE);
            this.calendar = calendar;
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalDate value) throws SQLException {
            checkYear(value.getYear());
            statement.setDate(index, new Date(value.toEpochDay() * DAY_MILLIS), fresh(calendar));
        }

        @Override
        public @Nullable LocalDate read(ResultSet rows, int index) throws SQLException {
            Date value = rows.getDate(index, fresh(calendar));
            return value == null ? null : LocalDate.ofEpochDay(Math.floorDiv(value.getTime(), DAY_MILLIS));
        }
    }

    private static final class DateTimeType extends SimpleType<LocalDateTime> {
        private final Calendar calendar;

        DateTimeType(Calendar calendar) {
            super(LocalDateTime.class, Storage.TIMESTAMP, Types.TIMESTAMP);
            this.calendar = calendar;
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
            checkYear(value.getYear());
            Timestamp moment = Timestamp.from(value.truncatedTo(TimeTypes.STEP).toInstant(ZoneOffset.UTC));
            statement.setTimestamp(index, moment, fresh(calendar));
        }

        @Override
        public @Nullable LocalDateTime read(ResultSet rows, int index) throws SQLException {
            Timestamp value = rows.getTimestamp(index, fresh(calendar));
            return value == null ? null : LocalDateTime.ofInstant(value.toInstant(), ZoneOffset.UTC);
        }

        @Override
        public boolean same(LocalDateTime one, LocalDateTime other) {
            return one.truncatedTo(TimeTypes.STEP).equals(other.truncatedTo(TimeTypes.STEP));
        }
    }

    private static final class MomentType extends SimpleType<OffsetDateTime> {
        MomentType() {
            super(OffsetDateTime.class, Storage.TIMESTAMP_WITH_TIME_ZONE, Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, OffsetDateTime value) throws SQLException {
            checkYear(value.getYear());
            statement.setObject(index, value.truncatedTo(TimeTypes.STEP));
        }

        @Override
        public @Nullable OffsetDateTime read(ResultSet rows, int index) throws SQLException {
            OffsetDateTime moment = rows.getObject(index, OffsetDateTime.class);
            return moment == null ? null : rows.getTimestamp(index).toInstant().atOffset(moment.getOffset());
        }

        @Override
        public boolean same(OffsetDateTime one, OffsetDateTime other) {
            return one.truncatedTo(TimeTypes.STEP).equals(other.truncatedTo(TimeTypes.STEP));
        }
    }
}
