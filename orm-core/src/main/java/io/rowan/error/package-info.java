/**
 * Every exception that Rowan throws, all unchecked and all under {@link io.rowan.error.RowanException}.
 *
 * <p>Made by every room of the house, caught by applications. They carry strings and numbers only, never a
 * model object, so that they outlive the session that threw them.
 */
@NullMarked
package io.rowan.error;

import org.jspecify.annotations.NullMarked;
