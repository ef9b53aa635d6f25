/**
 * Tables, columns, keys, foreign keys, indexes and sequences as records: the words that the relational and
 * the object tower share.
 *
 * <p>Made by {@code metadata} from annotations and by {@code ddl} from a database, used by everything above;
 * immutable, kept as long as the factory. Names are kept as mapped; the dialect quotes them.
 */
@NullMarked
package io.rowan.schema;

import org.jspecify.annotations.NullMarked;
