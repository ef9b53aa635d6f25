/** Points on the time line between JVMs of different zones. */
@NullMarked
package io.rowan.zones;

import org.jspecify.annotations.NullMarked;
