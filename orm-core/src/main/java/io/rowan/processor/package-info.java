/**
 * The annotation processor that writes a class of typed attribute names beside each entity and embeddable, {@code User_}
 * beside {@code User}.
 *
 * <p>Started by the compiler of the application, which finds it on its class path or processor path; used by nobody
 * else, and it knows the rest of Rowan by name only. Lifetime: one compilation.
 */
@NullMarked
package io.rowan.processor;

import org.jspecify.annotations.NullMarked;
