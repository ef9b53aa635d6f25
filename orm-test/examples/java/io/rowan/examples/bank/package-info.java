/** A bank that moves money between accounts: the example of {@code docs/transactions.md}. */
@NullMarked
package io.rowan.examples.bank;

import org.jspecify.annotations.NullMarked;
