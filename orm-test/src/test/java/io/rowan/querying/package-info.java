/** What queries give, and the statements that they send. The people and tasks of {@link io.rowan.querying.Staff} serve all tests. */
@NullMarked
package io.rowan.querying;

import org.jspecify.annotations.NullMarked;
