/** Figures of the shop that several transactions gather at once. */
@NullMarked
package io.rowan.examples.aside;

import org.jspecify.annotations.NullMarked;
