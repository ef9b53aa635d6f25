package io.rowan.test;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Starts servers for databases, each once in a JVM. */
final class ServerStarts {
    private static final Map<TestDatabase, Optional<String>> STARTED = new ConcurrentHashMap<>();

    private ServerStarts() {}

    /** The URL of a started server, null where none can be started. */
    static @Nullable String urlOf(TestDatabase database) {
        return STARTED.computeIfAbsent(database, key -> Optional.ofNullable(start(key)))
                .orElse(null);
    }

    private static @Nullable String start(TestDatabase database) {
        for (String server : database.servers()) {
            TestServer made = make(server);
            String url = made == null ? null : made.start(database);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    /** Null where a class that the server is made of is not on the class path. */
    private static @Nullable TestServer make(String name) {
        try {
            return (TestServer) Class.forName(name).getConstructor().newInstance();
        } catch (NoClassDefFoundError e) {
            return null;
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException(
                    name + " in " + TestDatabaseFiles.FILE + " is no TestServer that can be made: " + e, e);
        }
    }
}
