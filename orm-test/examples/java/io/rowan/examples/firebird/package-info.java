/** A dialect as an application or a vendor writes one: the worked example of {@code docs/new-dialect.md}. */
@NullMarked
package io.rowan.examples.firebird;

import org.jspecify.annotations.NullMarked;
