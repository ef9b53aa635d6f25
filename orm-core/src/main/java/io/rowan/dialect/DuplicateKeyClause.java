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

    /** Counts the rows that were left as they are, since the database counts them as written. */
    private static final String KEPT = "@rowan_kept";

    private DuplicateKeyClause() {}

    /**
     * Renders the clause, after the insert.
     *
     * @param insert the insert
     * @param conflict its conflict
     * @param out where to
     */
    public static void render(Insert insert, Conflict conflict, SqlOutput out) {
        out.append(" on duplicate key update ");
        boolean leaves = conflict.update().isEmpty();
        boolean guarded = !conflict.key().isEmpty() && meetsOther(insert, conflict);
        if (leaves || guarded) {
            Column first = (conflict.key().isEmpty() ? insert.columns() : conflict.key()).get(0);
            out.name(first.name()).append(" = ");
            itself(insert.table(), first, guarded ? conflict.key() : List.of(), leaves, out);
        }
        for (int i = 0; i < conflict.update().size(); i++) {
            String name = conflict.update().get(i).name();
            out.append(i == 0 && !guarded ? "" : ", ").name(name).append(" = ");
            fresh(name, out);
        }
        if (leaves) {
            out.before("set " + KEPT + " = 0");
            out.count("select " + insert.rows().size() + " - " + KEPT);
        }
    }

    private static void fresh(String column, SqlOutput out) {
        out.append("values(").name(column).append(")");
    }

    /** A column as it is, while rows that stay are counted; where a key differs what cannot be computed. */
    private static void itself(Table table, Column column, List<Column> key, boolean counted, SqlOutput out) {
        for (int i = 0; i < key.size(); i++) {
            String name = key.get(i).name();
            out.append(i == 0 ? "if(" : " and ").name(table.name(), name).append(" = ");
            fresh(name, out);
        }
        out.append(key.isEmpty() ? "" : ", ");
        if (counted) {
            out.append("if((" + KEPT + " := " + KEPT + " + 1) > 0, ").name(table.name(), column.name());
            out.append(", null)");
        } else {
            out.name(table.name(), column.name());
        }
        if (!key.isEmpty()) {
            out.append(", cast(exp(1e3 + length(concat('" + OTHER_KEY + "', ").name(table.name(), column.name());
            out.append("))) as char))");
        }
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
            if (index.unique() && !index.computed()) {
                keys.add(index.columns().stream().map(Index.Part::column).toList());
            }
        }
        return keys;
    }
}
