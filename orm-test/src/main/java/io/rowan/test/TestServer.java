package io.rowan.test;

import org.jspecify.annotations.Nullable;

/**
 * Starts a server for the tests of one JVM where none runs yet. Named by the line {@code key.servers} of a
 * {@link TestDatabase} and made with its constructor without parameters.
 */
public interface TestServer {
    /**
     * Starts the server; it ends with the JVM.
     *
     * @param database what its lines say
     * @return the JDBC URL of the server with its user and password, null when this machine cannot start one
     */
    @Nullable
    String start(TestDatabase database);
}
