package io.rowan.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a database keeps with a table and no mapping says, such as a trigger or an index over an expression. It is not
 * compared; where a table is altered by a copy, it is made again.
 *
 * @param schema the table's schema, null for the connection's
 * @param table the table's name
 * @param name its own name
 * @param sql the statement that made it
 */
public record KeptPart(@Nullable String schema, String table, String name, String sql) {}
