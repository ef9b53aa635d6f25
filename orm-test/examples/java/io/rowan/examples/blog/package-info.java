/** A blog: users, their posts, and tags. The example of {@code docs/quickstart.md} and of {@code docs/queries.md}. */
@NullMarked
package io.rowan.examples.blog;

import org.jspecify.annotations.NullMarked;
