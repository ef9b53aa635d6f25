/** Holds README.md to what runs: its Java is compiled and run here, its SQL is what comes out. */
@NullMarked
package io.rowan.readme;

import org.jspecify.annotations.NullMarked;
