/**
 * The tests that every dialect passes. Who writes one extends {@link io.rowan.test.compliance.DialectCompliance}; Rowan's own
 * run them on each database of the matrix.
 *
 * <p>They use what is public: statement trees, the dialect contract and plain JDBC. Where databases differ they ask the
 * dialect's capabilities, and each capability is tried for real, both where it is promised and where it is denied.
 */
@NullMarked
package io.rowan.test.compliance;

import org.jspecify.annotations.NullMarked;
