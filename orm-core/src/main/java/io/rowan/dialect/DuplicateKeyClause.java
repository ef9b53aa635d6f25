package io.rowan.dialect;

import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The clause {@code on duplicate key update}, for databases that have it in place of one that names a key. It answers a
 * conflict with any unique key of the table. So where the new rows could meet another key than the one that is meant, the
 * clause first looks whether that one is equal, and else provokes an error, as the row would have been refused.
 */
public final class DuplicateKeyClause {
    /**
     * Stands in the database's message when a row has met another unique key than the one that was named; such an error is
     * one of {@link ErrorKind#UNIQUE}.
     */
    public static final String OTHER_KEY = "rowan_other_key";

    private final @Nullable String alias;

    private DuplicateKeyClause(@Nullable String alias) {
        this.alias = alias;
    }

    /**
     * The clause in which a function tells the value of the new row: {@code name = values(name)}.
     *
     * @return the clause
     */
    public static DuplicateKeyClause withFunction() {
        return new DuplicateKeyClause(null);
    }

    /**
     * The clause in which the new rows have an alias: {@code as fresh on duplicate key update name = fresh.name}.
     *
     * @param alias the alias, a name that no table has
     * @return the clause
     */
    public static DuplicateKeyClause withAlias(String alias) {
        return new DuplicateKeyClause(alias);
    }

    /**
     * Renders the clause, after the insert.
     *
     * @param insert the insert
     * @param conflict its conflict
     * @param out where to
     */
    public void render(Insert insert, Conflict conflict, SqlOutput out) {
        out.append(alias == null ? "" : " as " + alias).append(" on duplicate key update ");
        boolean guarded = !conflict.key().isEmpty() && meetsOther(insert, conflict);
        if (guarded) {
            guard(insert.table(), conflict.key(), out);
        } else if (conflict.update().isEmpty()) {
            String name = insert.columns().get(0).name();
            out.name(name).append(" = ").name(insert.table().name(), name);
        }
        for (int i = 0; i < conflict.update().size(); i++) {
            String name = conflict.update().get(i).name();
            out.append(i == 0 && !guarded ? "" : ", ").name(name).append(" = ");
            fresh(name, out);
        }
    }

    private void fresh(String column, SqlOutput out) {
        if (alias == null) {
            out.append("values(").name(column).append(")");
        } else {
            out.name(alias, column);
        }
    }

    /** The first key column is set to itself, or, where the keys differ, to what cannot be computed. */
    private void guard(Table table, List<Column> key, SqlOutput out) {
        String first = key.get(0).name();
        out.name(first).append(" = if(");
        for (int i = 0; i < key.size(); i++) {
            String name = key.get(i).name();
            out.append(i == 0 ? "" : " and ").name(table.name(), name).append(" = ");
            fresh(name, out);
        }
        out.append(", ")
                .name(table.name(), first)
                .append(", cast(exp(1e3 + length(concat('" + OTHER_KEY + "', ")
                .name(table.name(), first)
                .append("))) as char))");
    }

    /** Whether the insert writes all columns of another unique key. */
    private static boolean meetsOther(Insert insert, Conflict conflict) {
        Set<String> written = insert.columns().stream().map(Column::name).collect(Collectors.toSet());
        Set<String> meant = conflict.key().stream().map(Column::name).collect(Collectors.toSet());
        return keys(insert.table()).stream()
                .anyMatch(key -> written.containsAll(key) && !meant.equals(Set.copyOf(key)));
    }

    private static List<List<String>> keys(Table table) {
        List<List<String>> keys = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) {
            keys.add(table.primaryKey());
        }
        table.uniqueKeys().stream().map(UniqueKey::columns).forEach(keys::add);
        for (Index index : table.indexes()) {
            if (index.unique()) {
                keys.add(index.columns().stream().map(Index.Part::column).toList());
            }
        }
        return keys;
    }
}
