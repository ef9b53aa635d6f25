package io.rowan.revision;

import io.rowan.dialect.Dialect;
import io.rowan.jdbc.JdbcTransaction;
import java.util.function.Supplier;

/**
 * What runs on one database share.
 *
 * @param dialect the dialect
 * @param versions the version table
 * @param lock the lock
 * @param transactions begins a transaction in which tables can be changed
 */
record Engine(Dialect dialect, VersionTable versions, MigrationLock lock, Supplier<JdbcTransaction> transactions) {}
