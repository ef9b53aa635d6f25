package io.rowan.dialect;

import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.TablePart.AlterColumn;
import io.rowan.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/**
 * For databases that alter a column by describing it anew, keep unique keys as indexes, and want an index for each foreign
 * key: one of the key's own name where no other has its columns first.
 */
public class RedescribingAlters extends AlterRenderer {
    /**
     * Makes the renderer.
     *
     * @param schemas writes names, columns and keys
     */
    public RedescribingAlters(SchemaRenderer schemas) {
        super(schemas);
    }

    @Override
    public boolean backslashEscapes() {
        return true;
    }

    @Override
    public List<String> alterColumn(Table table, AlterColumn change) {
        List<String> statements = new ArrayList<>();
        statements.addAll(backfill(table, change));
        statements.add(alter(table) + "modify column " + schemas.column(table, change.after()));
        return statements;
    }

    @Override
    public List<String> dropUnique(Table before, Table after, UniqueKey key) {
        return drop(before, after, key.name(), key.columns());
    }

    @Override
    public List<String> dropIndex(Table before, Table after, Index index) {
        return drop(
                before,
                after,
                index.name(),
                index.columns().stream().map(Index.Part::column).toList());
    }

    private List<String> drop(Table before, Table after, String name, List<String> columns) {
        List<String> statements = new ArrayList<>();
        for (ForeignKey key : before.foreignKeys()) {
            boolean stays = after.foreignKeys().stream()
                    .anyMatch(other -> other.columns().equals(key.columns()));
            if (stays
                    && begins(columns, key.columns())
                    && after.primaryKey().indexOf(key.columns().get(0)) != 0) {
                statements.add("create index " + quote(key.name()) + " on " + schemas.name(before) + " ("
                        + schemas.names(key.columns()) + ")");
            }
        }
        statements.add(alter(before) + "drop index " + quote(name));
        return statements;
    }

    private static boolean begins(List<String> columns, List<String> first) {
        return columns.size() >= first.size()
                && columns.subList(0, first.size()).equals(first);
    }

    @Override
    public List<String> dropForeignKey(Table table, ForeignKey key) {
        return List.of(alter(table) + "drop foreign key " + quote(key.name()));
    }
}
