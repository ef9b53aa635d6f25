package io.rowan.test;

/**
 * Where the database of a test is, for further factories and other programs.
 *
 * @param value the JDBC URL; it may hold credentials
 */
public record TestUrl(String value) {}
