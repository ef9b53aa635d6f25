/** Many threads on the same rows. */
@NullMarked
package io.rowan.concurrency;

import org.jspecify.annotations.NullMarked;
