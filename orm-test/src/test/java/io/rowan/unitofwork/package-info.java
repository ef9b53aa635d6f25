/** What the unit of work sends, statement by statement, and what it leaves in memory. */
@NullMarked
package io.rowan.unitofwork;

import org.jspecify.annotations.NullMarked;
