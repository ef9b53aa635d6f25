package io.rowan.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times of {@code java.time}.
 *
 * <p>Columns hold microseconds. Finer digits are cut off before a value is bound, never rounded by the database,
 * and {@code same} looks at what is left: what is in memory after a flush equals what a read gives back, up to the
 * digits that no column holds. Points on the time line go in and out with their offset, so the zone of the JVM plays
 * no part.
 */
final class TimeTypes {
    static final ChronoUnit STEP = ChronoUnit.MICROS;

    private static final int STEP_NANOS = 1_000;
    private static final int LAST_YEAR = 9999;

    private TimeTypes() {}

    /** The text of ISO 8601; null for years that databases write in other ways. */
    private static @Nullable String usual(int year, Temporal value) {
        return year < 1 || year > LAST_YEAR ? null : value.toString();
    }

    static final class LocalDateType extends SimpleType<LocalDate> {
        LocalDateType() {
            super(LocalDate.class, Storage.DATE, Types.DATE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalDate value) throws SQLException {
            statement.setObject(index, value);
        }

        @Override
        public @Nullable Object arrayElement(LocalDate value) {
            return usual(value.getYear(), value);
        }

        @Override
        public @Nullable LocalDate read(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index, LocalDate.class);
        }
    }

    static final class LocalTimeType extends SimpleType<LocalTime> {
        LocalTimeType() {
            super(LocalTime.class, Storage.TIME, Types.TIME);
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalTime value) throws SQLException {
            statement.setObject(index, value.truncatedTo(STEP));
        }

        @Override
        public @Nullable Object arrayElement(LocalTime value) {
            return value.truncatedTo(STEP).toString();
        }

        @Override
        public @Nullable LocalTime read(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index, LocalTime.class);
        }

        @Override
        public boolean same(LocalTime one, LocalTime other) {
            return one.truncatedTo(STEP).equals(other.truncatedTo(STEP));
        }
    }

    static final class LocalDateTimeType extends SimpleType<LocalDateTime> {
        LocalDateTimeType() {
            super(LocalDateTime.class, Storage.TIMESTAMP, Types.TIMESTAMP);
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
            boolean whole = value.getNano() % STEP_NANOS == 0;
            statement.setObject(index, whole ? value : value.truncatedTo(STEP));
        }

        @Override
        public @Nullable Object arrayElement(LocalDateTime value) {
            return usual(value.getYear(), value.truncatedTo(STEP));
        }

        @Override
        public @Nullable LocalDateTime read(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index, LocalDateTime.class);
        }

        @Override
        public boolean same(LocalDateTime one, LocalDateTime other) {
            return one.truncatedTo(STEP).equals(other.truncatedTo(STEP));
        }
    }

    /** The offset comes back where the database keeps it, else the same instant in the offset that it gives. */
    static final class OffsetDateTimeType extends SimpleType<OffsetDateTime> {
        OffsetDateTimeType() {
            super(OffsetDateTime.class, Storage.TIMESTAMP_WITH_TIME_ZONE, Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, OffsetDateTime value) throws SQLException {
            statement.setObject(index, value.truncatedTo(STEP));
        }

        @Override
        public @Nullable Object arrayElement(OffsetDateTime value) {
            return usual(value.getYear(), value.truncatedTo(STEP));
        }

        @Override
        public @Nullable OffsetDateTime read(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index, OffsetDateTime.class);
        }

        @Override
        public boolean same(OffsetDateTime one, OffsetDateTime other) {
            return one.truncatedTo(STEP).equals(other.truncatedTo(STEP));
        }
    }

    static final class OffsetTimeType extends SimpleType<OffsetTime> {
        OffsetTimeType() {
            super(OffsetTime.class, Storage.TIME_WITH_TIME_ZONE, Types.TIME_WITH_TIMEZONE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, OffsetTime value) throws SQLException {
            statement.setObject(index, value.truncatedTo(STEP));
        }

        @Override
        public @Nullable OffsetTime read(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index, OffsetTime.class);
        }

        @Override
        public boolean same(OffsetTime one, OffsetTime other) {
            return one.truncatedTo(STEP).equals(other.truncatedTo(STEP));
        }
    }
}
