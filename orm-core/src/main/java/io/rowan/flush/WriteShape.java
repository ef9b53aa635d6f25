package io.rowan.flush;

import io.rowan.mapping.EntityMapping;
import io.rowan.schema.Column;
import java.util.BitSet;
import java.util.List;

/**
 * Which columns a row's insert, update or delete writes. Rows of equal shapes share statements.
 *
 * @param mapping the entity
 * @param slots the attributes that are written; not changed once here
 * @param extras foreign keys that collections own and that are written too
 * @param versioned whether the version is checked
 */
record WriteShape(EntityMapping mapping, BitSet slots, List<Column> extras, boolean versioned) {}
