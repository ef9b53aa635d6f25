/** Attributes that are kept as documents and arrays, indexes of other kinds than columns, and plans that use them. */
@NullMarked
package io.rowan.values;

import org.jspecify.annotations.NullMarked;
