/** The version 2 of a library's classes. */
@NullMarked
package io.rowan.migration.v2;

import org.jspecify.annotations.NullMarked;
