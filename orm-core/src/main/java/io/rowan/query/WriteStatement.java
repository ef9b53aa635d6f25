package io.rowan.query;

/** A statement that writes rows and answers how many. */
public sealed interface WriteStatement permits Update, Delete, Insert {}
