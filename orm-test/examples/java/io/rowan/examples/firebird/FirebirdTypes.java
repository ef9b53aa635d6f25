package io.rowan.examples.firebird;

import io.rowan.dialect.TypeNames;
import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/** What Firebird calls its types, and how values go there that it has no type for. */
final class FirebirdTypes {
    private static final int STEP = 100_000;

    // snippet: names
    private static final String TEXT = "blob sub_type text";
    static final TypeNames NAMES = TypeNames.standard()
            .withDigits(18)
            .with(Storage.REAL, "float")
            .with(Storage.TEXT, TEXT)
            .with(Storage.JSON, TEXT)
            .with(Storage.VARBINARY, "varchar({length}) character set octets")
            .with(Storage.TIME, "time")
            .with(Storage.TIME_WITH_TIME_ZONE, "varchar(21)")
            .with(Storage.TIMESTAMP, "timestamp")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamp")
            .with(Storage.UUID, "char(16) character set octets")
            .withLongest(Storage.VARCHAR, 8_191, TEXT) // 32,765 bytes, four a character
            .withLongest(Storage.VARBINARY, 32_765, "blob")
            .withCast(Storage.CHAR, "varchar(8191)")
            .withCast(Storage.VARCHAR, "varchar(8191)")
            .withCast(Storage.VARBINARY, "varchar(8191) character set octets")
            .withCast(Storage.NUMERIC, "numeric(18, 6)");
    // end

    // snippet: registry
    static final TypeRegistry REGISTRY = registry(
            ConvertedType.of(LocalDateTime.class, standard(LocalDateTime.class), FirebirdTypes::cut, value -> value),
            ConvertedType.of(LocalTime.class, standard(LocalTime.class), FirebirdTypes::cut, value -> value));

    private FirebirdTypes() {}

    private static TypeRegistry registry(ColumnType<LocalDateTime> dateTimes, ColumnType<LocalTime> times) {
        return TypeRegistry.standard()
                .with(dateTimes)
                .with(times)
                .withMoments(SubstituteTypes.instantAsUtc(dateTimes)) // version 3 has no times with zone
                .with(SubstituteTypes.offsetTimeAsText())
                .with(SubstituteTypes.uuidAsBytes())
                .withLongestText(8_191);
    }

    /** The database keeps tenths of milliseconds; finer digits are cut off here, so that none is rounded there. */
    private static LocalDateTime cut(LocalDateTime value) {
        return value.withNano(value.getNano() / STEP * STEP);
    }

    private static LocalTime cut(LocalTime value) {
        return value.withNano(value.getNano() / STEP * STEP);
    }
    // end

    @SuppressWarnings("unchecked")
    private static <T> ColumnType<T> standard(Class<T> javaType) {
        return (ColumnType<T>) Objects.requireNonNull(TypeRegistry.standard().find(javaType));
    }
}
