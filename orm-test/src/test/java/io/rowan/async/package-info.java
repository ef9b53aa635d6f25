/** Transactions that run aside. */
@NullMarked
package io.rowan.async;

import org.jspecify.annotations.NullMarked;
