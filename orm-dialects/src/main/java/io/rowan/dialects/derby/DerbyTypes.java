package io.rowan.dialects.derby;

import io.rowan.type.CalendarTypes;
import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/**
 * How Derby keeps what it or its driver doesn't know. The driver knows nothing of {@code java.time} and reckons by the
 * calendar of today for all days before. There is no type for points on the time line, so they are timestamps of UTC; its
 * {@code time} has whole seconds, so times of day are timestamps of 1970-01-01. Times with offset are text, UUIDs are 16
 * bytes, in whose order their texts stand too.
 */
final class DerbyTypes {
    static final TypeRegistry REGISTRY = registry(CalendarTypes.dateTime(calendar()));

    private DerbyTypes() {}

    private static GregorianCalendar calendar() {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        return calendar;
    }

    private static TypeRegistry registry(ColumnType<LocalDateTime> timestamps) {
        return TypeRegistry.standard()
                .with(CalendarTypes.date(calendar()))
                .with(timestamps)
                .with(SubstituteTypes.timeAsDateTime(timestamps))
                .withMoments(ConvertedType.of(
                        Instant.class,
                        SubstituteTypes.keptAs(timestamps, Storage.TIMESTAMP_WITH_TIME_ZONE),
                        moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC),
                        utc -> utc.toInstant(ZoneOffset.UTC)))
                .with(SubstituteTypes.offsetTimeAsText())
                .with(SubstituteTypes.uuidAsBytes())
                .withLongestText(DerbyExpressions.LONGEST_VARCHAR);
    }
}
