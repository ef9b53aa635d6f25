/**
 * The test kit: {@link io.rowan.test.RowanTest} gives each test a database of its own, {@link io.rowan.test.StatementLog}
 * keeps what was sent to it, {@link io.rowan.test.SqlAssertions} says what that should have been, and
 * {@link io.rowan.test.JdbcFaults} lets it fail.
 *
 * <p>Used by tests of applications and by Rowan's own. Everything lives as long as one test.
 */
@NullMarked
package io.rowan.test;

import org.jspecify.annotations.NullMarked;
