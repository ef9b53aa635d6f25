package io.rowan.servers;

import io.rowan.test.TestDatabase;
import io.rowan.test.TestServer;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.containers.JdbcDatabaseContainerProvider;

/**
 * Starts a server in Docker by Testcontainers, which must be on the class path with its module for the database. The
 * line {@code key.container} names the module's database and a tag of its image, such as {@code acme:10.1}, the line
 * {@code key.containerUser} a user that may make databases, where the module's own may not.
 */
public final class DockerServer implements TestServer {
    private static final String PASSWORD = "rowan";

    /** Made by the name of the class. */
    public DockerServer() {}

    @Override
    public @Nullable String start(TestDatabase database) {
        String container = database.text("container");
        if (container == null || !DockerClientFactory.instance().isDockerAvailable()) {
            return null;
        }
        String[] parts = container.split(":", 2);
        for (JdbcDatabaseContainerProvider provider : ServiceLoader.load(JdbcDatabaseContainerProvider.class)) {
            if (provider.supports(parts[0])) {
                return start(provider.newInstance(parts[1]), database.text("containerUser"));
            }
        }
        return null;
    }

    @SuppressWarnings("resource") // it is for all tests of the JVM, and Testcontainers removes it after them
    private static String start(JdbcDatabaseContainer<?> container, @Nullable String user) {
        if (user != null) {
            container.withUsername(user);
        }
        container.withPassword(PASSWORD).start();
        String url = container.getJdbcUrl();
        return url + (url.contains("?") ? "&" : "?") + "user=" + container.getUsername() + "&password=" + PASSWORD;
    }
}
