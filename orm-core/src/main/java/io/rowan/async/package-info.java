/**
 * Threads that run work aside, and the futures of that work: virtual threads where the JVM has them, found at run time, else
 * platform threads. What the work is, the root says; the package knows the JDK alone. It lives as long as a factory.
 */
@NullMarked
package io.rowan.async;

import org.jspecify.annotations.NullMarked;
