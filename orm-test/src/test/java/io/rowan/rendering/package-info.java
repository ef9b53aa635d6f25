/** What dialects write, as whole statements: for those that are not executed here the only proof. */
@NullMarked
package io.rowan.rendering;

import org.jspecify.annotations.NullMarked;
