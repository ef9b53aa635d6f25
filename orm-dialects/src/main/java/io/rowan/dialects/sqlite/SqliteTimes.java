package io.rowan.dialects.sqlite;

import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.time.DateTimeException;
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
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.function.Function;

/**
 * Dates and times as text in the form of the database's own functions, {@code 2024-02-29 23:59:59.5}, with no more digits
 * than there are; instants are in UTC. Such texts sort as what they mean from year 0 to 9999; other years are refused.
 */
final class SqliteTimes {
    private static final DateTimeFormatter DAY = strict(new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd"));
    private static final DateTimeFormatter TIME = strict(new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true));
    private static final DateTimeFormatter LOCAL =
            strict(new DateTimeFormatterBuilder().append(DAY).appendLiteral(' ').append(TIME));
    private static final DateTimeFormatter MOMENT = LOCAL.withZone(ZoneOffset.UTC);

    private SqliteTimes() {}

    private static DateTimeFormatter strict(DateTimeFormatterBuilder form) {
        return form.toFormatter().withResolverStyle(ResolverStyle.STRICT);
    }

    /** A registry with these types in the place of others. */
    static TypeRegistry in(TypeRegistry types) {
        return types.with(text(LocalDate.class, Storage.DATE, DAY, SqliteTimes::day))
                .with(text(LocalTime.class, Storage.TIME, TIME, SqliteTimes::time))
                .with(text(LocalDateTime.class, Storage.TIMESTAMP, LOCAL, SqliteTimes::local))
                .withMoments(text(Instant.class, Storage.TIMESTAMP_WITH_TIME_ZONE, MOMENT, SqliteTimes::moment));
    }

    private static <T extends TemporalAccessor> ColumnType<T> text(
            Class<T> javaType, Storage storage, DateTimeFormatter form, Function<String, T> parse) {
        ColumnType<String> text = SubstituteTypes.keptAs(TypeRegistry.standard().text(), storage);
        return ConvertedType.of(javaType, text, value -> written(value, form), parse);
    }

    private static String written(TemporalAccessor value, DateTimeFormatter form) {
        try {
            return form.format(value);
        } catch (DateTimeException e) {
            throw SqliteTypes.misfit("A " + value.getClass().getSimpleName() + " outside the years 0 to 9999 cannot be"
                    + " stored in SQLite so that it sorts; map it as another type");
        }
    }

    private static <T> T read(String text, DateTimeFormatter form, TemporalQuery<T> query) {
        try {
            return form.parse(text, query);
        } catch (DateTimeException e) {
            throw SqliteTypes.misfit(
                    "A column of dates or times holds something that is not written as Rowan and SQLite's"
                            + " own functions write it; correct the row or map the column as a String");
        }
    }

    static LocalDate day(String text) {
        return read(text, DAY, LocalDate::from);
    }

    static LocalTime time(String text) {
        return read(text, TIME, LocalTime::from);
    }

    static LocalDateTime local(String text) {
        return read(text, LOCAL, LocalDateTime::from);
    }

    static Instant moment(String text) {
        return read(text, MOMENT, Instant::from);
    }
}
