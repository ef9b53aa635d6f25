package io.rowan.zones;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** A row of times: the first three are points on the time line, the others what a clock on the wall shows. */
@Entity
@Table(name = "meetings")
class Meeting {
    @Id
    String place = "";

    Instant starts = Instant.EPOCH;
    OffsetDateTime ends = OffsetDateTime.MIN;
    java.util.Date noted = new java.util.Date(0);
    LocalDateTime shown = LocalDateTime.MIN;
    LocalDate day = LocalDate.MIN;
    LocalTime clock = LocalTime.MIN;

    protected Meeting() {}

    Meeting(String place, Instant starts, OffsetDateTime ends, LocalDateTime shown) {
        this.place = place;
        this.starts = starts;
        this.ends = ends;
        this.noted = java.util.Date.from(starts);
        this.shown = shown;
        this.day = shown.toLocalDate();
        this.clock = shown.toLocalTime();
    }

    /** The same text in every zone. */
    String told() {
        return String.join(
                " ",
                place,
                starts.toString(),
                ends.toInstant().toString(),
                noted.toInstant().toString(),
                shown.toString(),
                day.toString(),
                clock.toString());
    }
}
