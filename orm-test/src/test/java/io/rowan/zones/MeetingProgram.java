package io.rowan.zones;

import static io.rowan.query.Dsl.select;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Runs in a JVM of its own: tells its zone and the meetings that it finds, and adds one. */
final class MeetingProgram {
    static final String OWN = "Kolkata 2024-07-01T06:30:00.123456Z 2024-12-31T20:00:00Z 2024-07-01T06:30:00.123Z"
            + " 2024-03-10T02:30 2024-03-10 02:30";

    private MeetingProgram() {}

    static Meeting meeting() {
        return new Meeting(
                "Kolkata",
                Instant.parse("2024-07-01T06:30:00.123456Z"),
                OffsetDateTime.parse("2025-01-01T01:30:00+05:30"),
                LocalDateTime.parse("2024-03-10T02:30"));
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("> " + ZoneId.systemDefault());
        try (SessionFactory orm =
                Rowan.configure().url(arguments[0]).entities(Meeting.class).build()) {
            orm.inTransaction(session -> {
                session.scalars(select(Meeting.class).orderBy(Meeting_.place))
                        .forEach(meeting -> out.println("> " + meeting.told()));
                session.add(meeting());
            });
        }
    }
}
