package io.rowan.dialects.hsqldb;

import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Points on the time line with their offset. What the driver makes of them as {@code java.time} is moved by days before
 * 1582; the instant that it gives as a timestamp is right. Years below 1 and above 9999 come back as others.
 */
final class HsqldbMoments implements ColumnType<OffsetDateTime> {
    private static final int LAST_YEAR = 9_999;

    @Override
    public Class<OffsetDateTime> javaType() {
        return OffsetDateTime.class;
    }

    @Override
    public Storage storage() {
        return Storage.TIMESTAMP_WITH_TIME_ZONE;
    }

    @Override
    public int jdbcType() {
        return Types.TIMESTAMP_WITH_TIMEZONE;
    }

    @Override
    public void bind(PreparedStatement statement, int index, OffsetDateTime value) throws SQLException {
        if (value.getYear() < 1 || value.getYear() > LAST_YEAR) {
            throw new DateTimeException("The year " + value.getYear() + " is not between 1 and " + LAST_YEAR);
        }
        statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public @Nullable OffsetDateTime read(ResultSet rows, int index) throws SQLException {
        OffsetDateTime moment = rows.getObject(index, OffsetDateTime.class);
        if (moment == null) {
            return null;
        }
        Timestamp instant = rows.getTimestamp(index);
        return instant.toInstant().atOffset(moment.getOffset());
    }

    @Override
    public boolean same(OffsetDateTime one, OffsetDateTime other) {
        return one.truncatedTo(ChronoUnit.MICROS).equals(other.truncatedTo(ChronoUnit.MICROS));
    }
}
