/** Notes at a terminal: the third example of {@code docs/applications.md}. */
@NullMarked
package io.rowan.examples.notes;

import org.jspecify.annotations.NullMarked;
