package io.rowan.zones;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.servers.ProcessDatabase;
import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import io.rowan.test.TestUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM in another zone than the server and its clients reads what they wrote, and they what it writes. */
@RowanTest(entities = Meeting.class)
class ZoneTest {
    /** Near the ends of days and of summer time, where a shift by hours shows. */
    private static Meeting newYear() {
        return new Meeting(
                "Berlin",
                Instant.parse("2023-12-31T23:59:59.999999Z"),
                OffsetDateTime.parse("2024-03-31T02:30:00-09:00"),
                LocalDateTime.parse("2024-03-31T02:30:00.000001"));
    }

    private static String told(SessionFactory orm, String place) {
        return orm.fromTransaction(
                session -> session.find(Meeting.class, place).orElseThrow().told());
    }

    private static List<String> run(String zone, String url, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=" + zone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MeetingProgram.class.getName(),
                        url)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroy();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(text).isTrue();
        return text.lines().filter(line -> line.startsWith("> ")).toList();
    }

    private static SessionFactory open(String url) {
        return Rowan.configure().url(url).entities(Meeting.class).build();
    }

    @Test
    void another_jvm_reads_the_same_instants(
            SessionFactory orm, TestDatabase database, TestUrl url, @TempDir Path folder)
            throws IOException, InterruptedException {
        orm.close();
        ProcessDatabase place = ProcessDatabase.of(database, url, folder);
        String told;
        try (SessionFactory first = open(place.url())) {
            first.schema().createAll();
            first.inTransaction(session -> session.add(newYear()));
            told = told(first, "Berlin");
        }
        assertThat(told)
                .isEqualTo("Berlin 2023-12-31T23:59:59.999999Z 2024-03-31T11:30:00Z 2023-12-31T23:59:59.999Z"
                        + " 2024-03-31T02:30:00.000001 2024-03-31 02:30:00.000001");
        place.close();

        assertThat(run("Asia/Kolkata", place.url(), folder)).containsExactly("> Asia/Kolkata", "> " + told);
        try (SessionFactory again = open(place.url())) {
            assertThat(told(again, "Kolkata")).isEqualTo(MeetingProgram.OWN);
            again.inTransaction(session ->
                    session.delete(session.find(Meeting.class, "Kolkata").orElseThrow()));
        }
        place.close();
        assertThat(run("America/St_Johns", place.url(), folder)).containsExactly("> America/St_Johns", "> " + told);
    }
}
