/** A program whose database and pool are set as in production: the example of {@code docs/pool.md}. */
@NullMarked
package io.rowan.examples.connections;

import org.jspecify.annotations.NullMarked;
