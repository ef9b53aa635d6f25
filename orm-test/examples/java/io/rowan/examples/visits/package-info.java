/** A table with indexes of four kinds: an example of {@code docs/values.md}. */
@NullMarked
package io.rowan.examples.visits;

import org.jspecify.annotations.NullMarked;
