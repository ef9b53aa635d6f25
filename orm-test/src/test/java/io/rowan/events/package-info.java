/** What listeners and the callbacks of the standard are told, and what they may do. */
@NullMarked
package io.rowan.events;

import org.jspecify.annotations.NullMarked;
