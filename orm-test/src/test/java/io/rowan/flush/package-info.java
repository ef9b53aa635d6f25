/** What a flush writes, in which order and in how many statements; and statements that write in bulk. */
@NullMarked
package io.rowan.flush;

import org.jspecify.annotations.NullMarked;
