/** Schemas are read, compared and changed, by hand and by migrations. */
@NullMarked
package io.rowan.migration;

import org.jspecify.annotations.NullMarked;
