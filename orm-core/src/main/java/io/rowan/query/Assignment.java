package io.rowan.query;

/**
 * A new value in an update.
 *
 * @param attribute what is set
 * @param value what it is set to
 */
public record Assignment(AttributeNode attribute, Node value) {}
