/** The second-level cache: what is read through it, what lets go of it, and its races. */
@NullMarked
package io.rowan.caching;

import org.jspecify.annotations.NullMarked;
