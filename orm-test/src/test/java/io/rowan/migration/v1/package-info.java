/** The version 1 of a library's classes. */
@NullMarked
package io.rowan.migration.v1;

import org.jspecify.annotations.NullMarked;
