/** A user after the revision that added a phone: an example of {@code docs/migrations.md}. */
@NullMarked
package io.rowan.examples.phones.after;

import org.jspecify.annotations.NullMarked;
