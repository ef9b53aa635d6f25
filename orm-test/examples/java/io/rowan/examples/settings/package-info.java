/** A key-value store in a table: the example of {@code docs/applications.md}. */
@NullMarked
package io.rowan.examples.settings;

import org.jspecify.annotations.NullMarked;
