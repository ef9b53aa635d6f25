package io.rowan.caching;

import io.rowan.cache.Caches;
import io.rowan.cache.RedisCache;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The Redis of the tests, and ones that a test may stop. */
public final class RedisServer implements AutoCloseable {
    /** Where the tests' Redis is. */
    public static final String URL =
            Optional.ofNullable(System.getenv("ROWAN_TEST_REDIS")).orElse("redis://127.0.0.1:6379");

    private final Path directory;
    private final int port;
    private Process process;

    private RedisServer(Path directory, int port, Process process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    /** The tests' Redis as a cache. A busy machine answers later than in 50 ms. */
    public static RedisCache cache() {
        return Caches.redis(URL).timeout(Duration.ofSeconds(5));
    }

    /** Skips a class where there is no Redis, unless {@code CI} wants a failure. */
    public static final class Needed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            URI address = URI.create(URL);
            return System.getenv("CI") != null || answers(address.getHost(), address.getPort())
                    ? ConditionEvaluationResult.enabled("Redis is wanted at " + address.getHost())
                    : ConditionEvaluationResult.disabled("Redis is not there");
        }
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 5_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a test can start a server of its own. */
    public static boolean canStart() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(each -> Path.of(each, "redis-server").toFile().canExecute());
    }

    /** Starts a server whose data lie in a directory. */
    public static RedisServer start(Path directory) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return new RedisServer(directory, port, run(directory, port));
    }

    private static Process run(Path directory, int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "redis-server",
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        directory.toString(),
                        "--save",
                        "")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("redis.log").toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!answers("127.0.0.1", port)) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IOException("redis-server did not start on port " + port);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return process;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Ends the process at once, as a crash would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again on the same port, with the snapshot that is there. */
    public void restart() throws IOException, InterruptedException {
        kill();
        process = run(directory, port);
    }

    /** Lets it answer nothing until {@link #goOn}. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
