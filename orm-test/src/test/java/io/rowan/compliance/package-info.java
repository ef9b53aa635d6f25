/** The compliance suite, run on Rowan's own dialects. */
@NullMarked
package io.rowan.compliance;

import org.jspecify.annotations.NullMarked;
