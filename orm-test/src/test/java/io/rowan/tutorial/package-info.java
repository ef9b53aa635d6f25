/** What the tutorials do, row by row of {@code docs/tutorials.md}; the pages of docs show parts of these tests. */
@NullMarked
package io.rowan.tutorial;

import org.jspecify.annotations.NullMarked;
