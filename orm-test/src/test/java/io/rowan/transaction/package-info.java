/** What a session promises about transactions, savepoints, failures and threads, one behaviour a test. */
@NullMarked
package io.rowan.transaction;

import org.jspecify.annotations.NullMarked;
