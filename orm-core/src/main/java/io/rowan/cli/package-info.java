/**
 * The command line {@code rowan}: migrations without a program of one's own.
 *
 * <p>Started by people and scripts; makes a session factory for one command. It needs {@code info.picocli:picocli} on the
 * class path, which nothing else here does.
 */
@NullMarked
package io.rowan.cli;

import org.jspecify.annotations.NullMarked;
