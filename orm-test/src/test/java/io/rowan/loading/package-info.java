/** What is loaded when, and with which statements. {@link io.rowan.loading.Village} has the rows. */
@NullMarked
package io.rowan.loading;

import org.jspecify.annotations.NullMarked;
