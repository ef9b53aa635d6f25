/** What a session promises about objects, one behaviour a test, on small models of their own. */
@NullMarked
package io.rowan.session;

import org.jspecify.annotations.NullMarked;
