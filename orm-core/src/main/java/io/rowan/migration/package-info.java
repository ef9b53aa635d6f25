/**
 * What an application says of migrations: the calls, the revisions, and migrations written in Java.
 *
 * <p>Made by {@code SessionFactory.migrations(Path)}, used by applications and the command line; carried out by
 * {@code revision}.
 */
@NullMarked
package io.rowan.migration;

import org.jspecify.annotations.NullMarked;
