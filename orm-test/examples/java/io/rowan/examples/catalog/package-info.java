/** Products with a price, tags and a document of their own: an example of {@code docs/values.md}. */
@NullMarked
package io.rowan.examples.catalog;

import org.jspecify.annotations.NullMarked;
