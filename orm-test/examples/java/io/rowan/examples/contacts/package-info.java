/** A contact book: the second example of {@code docs/applications.md}. */
@NullMarked
package io.rowan.examples.contacts;

import org.jspecify.annotations.NullMarked;
