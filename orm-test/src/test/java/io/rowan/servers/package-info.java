/** Starts the servers that Rowan's tests need on machines where none runs. */
@NullMarked
package io.rowan.servers;

import org.jspecify.annotations.NullMarked;
