/**
 * The rules of the house as tests: floors, sizes, and what the public sees.
 *
 * <p>They read the sources and compiled classes of all modules, so they run last, in {@code orm-test}. What they hold
 * is described in {@code docs/architecture.md}.
 */
@NullMarked
package io.rowan.architecture;

import org.jspecify.annotations.NullMarked;
