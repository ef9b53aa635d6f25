/** What databases refuse, provoked for real. */
@NullMarked
package io.rowan.errors;

import org.jspecify.annotations.NullMarked;
