package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.schema.Column;
import io.rowan.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values that the database made and that no statement gave back, for all rows at once. */
final class Rereading {
    private final JdbcTransaction transaction;
    private final FlushStatements statements;

    Rereading(SessionWrites session, FlushStatements statements) {
        this.transaction = session.transaction();
        this.statements = statements;
    }

    void run(EntityMapping mapping, List<BasicAttribute> attributes, List<EntityChange> changes) {
        List<Column> columns = attributes.stream().map(BasicAttribute::column).toList();
        List<BasicAttribute> all = new ArrayList<>();
        all.add(mapping.id().attribute());
        all.addAll(attributes);
        ColumnType<Object> idType = mapping.id().attribute().type();
        Map<Object, EntityChange> byId = new HashMap<>();
        for (EntityChange change : changes) {
            byId.put(change.entry().id(), change);
        }
        for (int from = 0; from < changes.size(); from += StepExecutor.BATCH) {
            List<EntityChange> part = changes.subList(from, Math.min(from + StepExecutor.BATCH, changes.size()));
            @Nullable Object[] ids = new @Nullable Object[part.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = part.get(i).entry().id();
            }
            transaction.forEachRow(statements.reread(mapping, columns, ids.length), ids, row -> {
                EntityChange change = byId.get(idType.read(row, 1));
                if (change != null) {
                    put(change, all, values(row, all));
                }
            });
        }
    }

    /** The attributes' values; the first, the id, is left out. */
    private static @Nullable Object[] values(ResultSet row, List<BasicAttribute> attributes) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[attributes.size()];
        for (int i = 1; i < values.length; i++) {
            values[i] = attributes.get(i).type().read(row, i + 1);
        }
        return values;
    }

    /** Puts values that came back into an object; the first is its id, which is there already. */
    static void put(EntityChange change, List<BasicAttribute> attributes, @Nullable Object[] row) {
        Entry entry = change.entry();
        boolean embedded = false;
        for (int i = 1; i < row.length; i++) {
            BasicAttribute attribute = attributes.get(i);
            change.state()[attribute.slot()] = row[i];
            if (attribute.path().direct()) {
                attribute.set(entry.entity(), row[i]);
            } else {
                embedded = true;
            }
        }
        if (embedded) {
            entry.mapping().writeEmbedded(entry.entity(), change.state());
        }
    }
}
