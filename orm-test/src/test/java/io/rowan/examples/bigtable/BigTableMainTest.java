package io.rowan.examples.bigtable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import io.rowan.test.TestUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in a process with a small heap. {@code -Drowan.rows=1000} makes it a million rows in 64 megabytes; the
 * normal run has less of both.
 */
@RowanTest(entities = Station.class)
class BigTableMainTest {
    private static final int THOUSANDS = Integer.getInteger("rowan.rows", 100);
    private static final String HEAP = THOUSANDS < 1_000 ? "-Xmx32m" : "-Xmx64m";

    @TempDir
    Path directory;

    private Path run(String url) throws Exception {
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigTableMain.class.getName(),
                        url,
                        Integer.toString(THOUSANDS))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return log;
    }

    @Test
    void a_table_is_read_in_little_memory(SessionFactory orm, TestUrl url, TestDatabase database) throws Exception {
        assumeTrue(database.text("server") != null, "an embedded database needs the memory of its program");
        orm.schema().dropAll();
        Path log = run(url.url());

        long half = THOUSANDS * 500L;
        assertThat(log)
                .content()
                .startsWith(THOUSANDS + "000 measurements")
                .contains("[########################################] 100 %")
                .contains("Harbour " + half * 499)
                .contains("Hill " + half * 500)
                .contains("from 0 to 999, on average 499.5")
                .contains("after 20: 20")
                .contains(THOUSANDS + " pages")
                .contains("checked " + THOUSANDS * 9 + ", then 0");
    }
}
