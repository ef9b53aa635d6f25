package io.rowan.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Virtual threads are used where the JVM has them, though the build is for one that has none. */
@RowanTest(entities = Counter.class, database = "h2")
class VirtualThreadTest {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    /** Run by a newer JVM: tells on what thread work runs. */
    static final class Program {
        private Program() {}

        public static void main(String... arguments) {
            try (SessionFactory orm = Rowan.open("jdbc:h2:mem:threads", Counter.class)) {
                orm.schema().createAll();
                String thread = orm.async()
                        .fromTransaction(session -> {
                            session.add(new Counter(1));
                            session.flush();
                            return Thread.currentThread().toString();
                        })
                        .join();
                System.out.println(thread);
            }
        }
    }

    @TempDir
    Path directory;

    private static int version(Path home) {
        try {
            Path release = home.resolve("release");
            Matcher version = VERSION.matcher(Files.exists(release) ? Files.readString(release) : "");
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A newer JDK beside the one that runs, or where the variable ROWAN_TEST_JAVA_HOME says. */
    private static Optional<Path> newer() throws IOException {
        String given = System.getenv("ROWAN_TEST_JAVA_HOME");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        Path here = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> homes = Files.list(Objects.requireNonNull(here.getParent()))) {
            return homes.filter(home -> version(home) >= 21).findFirst();
        }
    }

    @Test
    void work_runs_on_a_virtual_thread() throws Exception {
        Optional<Path> home = newer();
        assumeTrue(home.isPresent(), "no JDK of 21 or newer is installed beside this one");
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(
                        home.get().resolve("bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(log).content().containsPattern("VirtualThread\\[#\\d+,rowan-async-1]");
    }

    @Test
    void an_older_jvm_has_platform_threads(SessionFactory orm) {
        String thread = orm.async()
                .fromTransaction(session -> Thread.currentThread().toString())
                .join();
        assertThat(thread).startsWith(Runtime.version().feature() < 21 ? "Thread[rowan-async-1" : "VirtualThread[");
    }
}
