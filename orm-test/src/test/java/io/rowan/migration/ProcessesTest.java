package io.rowan.migration;

import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.cli.RowanCommand;
import io.rowan.servers.ProcessDatabase;
import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import io.rowan.test.TestUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that upgrade at once apply each revision once. */
@RowanTest(entities = Anchor.class)
class ProcessesTest {
    private static final int PROCESSES = 4;

    @TempDir
    Path directory;

    private Process start(String url, int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowanCommand.class.getName(),
                        "upgrade",
                        "head",
                        "--url=" + url,
                        "--entities=io.rowan.migration.v1",
                        "--directory=" + directory)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(number + ".log").toFile())
                .start();
    }

    @Test
    void four_processes_apply_each_revision_once(SessionFactory orm, TestUrl url, TestDatabase database)
            throws Exception {
        assumeTrue(database.text("alone") == null, "one process at a time opens the database");
        orm.schema().dropAll();
        new RevisionFiles(directory).three();
        String shared = ProcessDatabase.of(database, url, directory).url();
        try (SessionFactory kept =
                Rowan.configure().url(shared).entities(Anchor.class).build()) {
            List<String> said = upgrade(shared);

            assertThat(said).containsExactlyInAnyOrder("a1 applied", "b2 applied", "c3 applied");
            List<Integer> hits = kept.fromTransaction(
                    session -> session.scalars(sql(Integer.class, "select step from hits order by step"))
                            .all());
            assertThat(hits).containsExactly(2, 3);
        }
    }

    /** Lets all processes upgrade at once, and tells what they say to have applied. */
    private List<String> upgrade(String url) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(start(url, i));
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(processes.get(i).waitFor(3, TimeUnit.MINUTES)).isTrue();
            String log = Files.readString(directory.resolve(i + ".log"));
            assertThat(processes.get(i).exitValue()).as(log).isZero();
            said.addAll(log.lines().filter(line -> line.endsWith(" applied")).toList());
            assertThat(log).contains("The database is at c3.");
        }
        return said;
    }
}
