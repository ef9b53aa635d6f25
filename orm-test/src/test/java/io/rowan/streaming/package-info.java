/** Results that are too large for memory. */
@NullMarked
package io.rowan.streaming;

import org.jspecify.annotations.NullMarked;
