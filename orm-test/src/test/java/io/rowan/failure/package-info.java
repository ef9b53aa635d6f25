/** Lets a unit of work fail at each place where it meets the database. */
@NullMarked
package io.rowan.failure;

import org.jspecify.annotations.NullMarked;
