/** Exchange rates that are read far more often than they change, beside Redis used by itself. */
@NullMarked
package io.rowan.examples.rates;

import org.jspecify.annotations.NullMarked;
