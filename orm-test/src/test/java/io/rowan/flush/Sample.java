package io.rowan.flush;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of every kind of which many rows may go as one array. */
@Entity
@Table(name = "samples")
class Sample {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    int version;

    int number;

    @Nullable
    String text;

    boolean good;
    short small;
    long large;
    float rough;
    double fine;
    char letter = 'a';

    @Column(precision = 20, scale = 4)
    @Nullable
    BigDecimal amount;

    @Nullable
    LocalDate day;

    @Nullable
    LocalTime time;

    @Nullable
    LocalDateTime moment;

    @Nullable
    Instant instant;

    @Nullable
    UUID uuid;

    @Enumerated(EnumType.STRING)
    @Nullable
    DayOfWeek named;

    @Enumerated(EnumType.ORDINAL)
    @Nullable
    DayOfWeek placed;

    protected Sample() {}

    Sample(int number) {
        this.number = number;
        if (number % 3 != 0) {
            fill(number);
        }
    }

    final void fill(int seed) {
        text = "{\"a, b\",NULL} \\ 'x' " + seed + " ä€\n";
        good = seed % 2 == 0;
        small = (short) -seed;
        large = Long.MAX_VALUE - seed;
        rough = seed / 4f;
        fine = seed / 8d;
        letter = (char) ('a' + seed % 26);
        amount = new BigDecimal("-1234567890.1200").add(BigDecimal.valueOf(seed));
        day = LocalDate.of(1, 1, 1).plusDays(seed);
        time = LocalTime.of(23, 59, 0).plusNanos(seed * 1_000L);
        moment = LocalDateTime.of(2026, 2, 28, 12, 0).plusNanos(seed * 1_000L);
        instant = Instant.parse("1969-12-31T23:59:59.999999Z").plusSeconds(seed);
        uuid = new UUID(seed, -seed);
        named = DayOfWeek.of(1 + seed % 7);
        placed = DayOfWeek.of(1 + (seed + 1) % 7);
    }

    /** Everything but the id and the version. */
    String values() {
        return number + " " + text + " " + good + " " + small + " " + large + " " + rough + " " + fine + " " + letter
                + " " + amount + " " + day + " " + time + " " + moment + " " + instant + " " + uuid + " " + named + " "
                + placed;
    }
}
