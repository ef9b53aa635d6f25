/** A user before the revision that adds a phone: an example of {@code docs/migrations.md}. */
@NullMarked
package io.rowan.examples.phones.before;

import org.jspecify.annotations.NullMarked;
