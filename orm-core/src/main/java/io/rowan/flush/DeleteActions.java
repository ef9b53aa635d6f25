package io.rowan.flush;

import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ReferringKey;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey.OnDelete;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does by statements what foreign keys say of the rows that refer to deleted ones, where the database keeps no foreign keys:
 * just before the rows are deleted, so that it finds what the database itself would.
 */
final class DeleteActions {
    private final SessionWrites session;
    private final FlushStatements statements;

    private record Row(EntityMapping mapping, Object id) {}

    DeleteActions(SessionWrites session, FlushStatements statements) {
        this.session = session;
        this.statements = statements;
    }

    /** Whether a delete of an entity's rows entails something that the database does not do. */
    boolean needed(EntityMapping mapping) {
        return !statements.dialect().supports(Feature.FOREIGN_KEYS)
                && keys(mapping).stream().anyMatch(key -> key.onDelete() != OnDelete.NO_ACTION);
    }

    private List<ReferringKey> keys(EntityMapping mapping) {
        return session.context().mappings().referringKeys().to(mapping);
    }

    /** Does what the delete of some rows entails. */
    void run(EntityMapping mapping, List<?> ids) {
        if (needed(mapping)) {
            run(mapping, ids, new HashSet<>());
        }
    }

    private void run(EntityMapping mapping, List<?> ids, Set<Row> gone) {
        ids.forEach(id -> gone.add(new Row(mapping, id)));
        for (ReferringKey key : keys(mapping)) {
            EntityMapping holder = key.holder();
            if (holder == null && key.onDelete() == OnDelete.CASCADE) {
                batch(statements.deleteBy(key.table(), List.of(key.column())), ids);
            } else if (holder != null && key.onDelete() != OnDelete.NO_ACTION) {
                referring(key, holder, ids, gone);
            }
        }
    }

    private void referring(ReferringKey key, EntityMapping holder, List<?> ids, Set<Row> gone) {
        List<Object> found = found(key, holder, ids);
        found.removeIf(id -> gone.contains(new Row(holder, id)));
        if (key.onDelete() == OnDelete.CASCADE) {
            run(holder, found, gone);
            Column id = holder.id().attribute().column();
            batch(statements.deleteBy(holder.table(), List.of(id)), found);
        } else {
            List<@Nullable Object[]> rows = new ArrayList<>();
            found.forEach(id -> rows.add(new @Nullable Object[] {null, id}));
            statements.batch(
                    session, statements.patch(holder, List.of(key.column().name())), rows);
        }
    }

    private List<Object> found(ReferringKey key, EntityMapping holder, List<?> ids) {
        ColumnType<?> type = holder.id().attribute().type();
        List<Object> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += StepExecutor.BATCH) {
            Object[] some = ids.subList(from, Math.min(from + StepExecutor.BATCH, ids.size()))
                    .toArray();
            session.transaction().forEachRow(statements.referring(key, some.length), some, row -> {
                Object id = type.read(row, 2);
                if (id != null) {
                    found.add(id);
                }
            });
        }
        return found;
    }

    private void batch(RenderedSql sql, List<?> ids) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(new @Nullable Object[] {id}));
        statements.batch(session, sql, rows);
    }
}
