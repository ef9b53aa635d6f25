package io.rowan.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the types for databases without one promise before a database is asked. */
class SubstituteTypesTest {
    private static final TypeRegistry UTC = TypeRegistry.standard().withMoments(SubstituteTypes.instantAsUtc());

    @SuppressWarnings("unchecked")
    private static <T> ColumnType<T> type(Class<T> javaType) {
        return (ColumnType<T>) Objects.requireNonNull(UTC.find(javaType));
    }

    @Test
    void a_substitute_keeps_the_storage_that_the_dialect_names() {
        assertThat(SubstituteTypes.uuidAsText().storage()).isEqualTo(Storage.UUID);
        assertThat(SubstituteTypes.uuidAsBytes().storage()).isEqualTo(Storage.UUID);
        assertThat(SubstituteTypes.offsetTimeAsText().storage()).isEqualTo(Storage.TIME_WITH_TIME_ZONE);
        assertThat(SubstituteTypes.booleanAsNumber().storage()).isEqualTo(Storage.BOOLEAN);
        assertThat(SubstituteTypes.timeAsText().storage()).isEqualTo(Storage.TIME);
        assertThat(SubstituteTypes.timeAsDateTime(type(LocalDateTime.class)).storage())
                .isEqualTo(Storage.TIME);
        assertThat(SubstituteTypes.doubleBoundAs(101).storage()).isEqualTo(Storage.DOUBLE);
        assertThat(SubstituteTypes.floatBoundAs(100).jdbcType()).isEqualTo(100);
        assertThat(SubstituteTypes.instantAsUtc().storage()).isEqualTo(Storage.TIMESTAMP_WITH_TIME_ZONE);
    }

    @Test
    void all_points_on_the_time_line_follow_the_type_of_instants() {
        assertThat(type(OffsetDateTime.class).stored())
                .isEqualTo(type(Instant.class).stored());
        assertThat(type(ZonedDateTime.class).storage()).isEqualTo(Storage.TIMESTAMP_WITH_TIME_ZONE);
        assertThat(type(Calendar.class).stored()).isEqualTo(type(Instant.class).stored());
    }

    @Test
    void the_same_moment_in_another_offset_is_no_change() {
        OffsetDateTime utc = OffsetDateTime.parse("2026-05-04T10:00:00.123456Z");

        assertThat(type(OffsetDateTime.class).same(utc, OffsetDateTime.parse("2026-05-04T12:00:00.123456789+02:00")))
                .isTrue();
        assertThat(type(OffsetDateTime.class).same(utc, utc.plusNanos(1_000))).isFalse();
    }

    @Test
    void a_snapshot_of_a_date_does_not_follow_its_changes() {
        Date date = new Date(1_700_000_000_123L);
        Date snapshot = type(Date.class).copy(date);

        date.setTime(0);

        assertThat(snapshot).isEqualTo(new Date(1_700_000_000_123L));
        assertThat(type(Date.class).same(date, snapshot)).isFalse();
    }

    @Test
    void uuids_and_times_with_offset_are_compared_by_what_the_column_keeps() {
        UUID uuid = UUID.randomUUID();
        ColumnType<OffsetTime> times = SubstituteTypes.offsetTimeAsText();

        assertThat(SubstituteTypes.uuidAsBytes().same(uuid, UUID.fromString(uuid.toString())))
                .isTrue();
        assertThat(SubstituteTypes.uuidAsBytes().same(uuid, UUID.randomUUID())).isFalse();
        assertThat(times.same(OffsetTime.parse("10:00Z"), OffsetTime.parse("10:00:00.000000001Z")))
                .isTrue();
        assertThat(times.same(OffsetTime.parse("10:00Z"), OffsetTime.parse("11:00+01:00")))
                .isFalse();
    }

    @Test
    void times_of_day_are_compared_to_the_microsecond() {
        LocalTime time = LocalTime.parse("10:00:00.123456");

        for (ColumnType<LocalTime> type :
                List.of(SubstituteTypes.timeAsText(), SubstituteTypes.timeAsDateTime(type(LocalDateTime.class)))) {
            assertThat(type.same(time, time.plusNanos(999))).isTrue();
            assertThat(type.same(time, time.plusNanos(1_000))).isFalse();
        }
    }
}
