package io.rowan.test;

/**
 * Where a test's own database is, for what connects by itself, such as another JVM.
 *
 * @param url the JDBC URL, with user and password where the server wants them
 */
public record TestUrl(String url) {}
