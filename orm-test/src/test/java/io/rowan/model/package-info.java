/** Random units of work, run against Rowan and against a plain model in memory. */
@NullMarked
package io.rowan.model;

import org.jspecify.annotations.NullMarked;
