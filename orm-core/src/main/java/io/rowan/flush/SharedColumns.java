package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain attribute beside a relationship follows the relationship's foreign key (semantics, rule 8). */
final class SharedColumns {
    private final FlushStatements statements;
    private final PersistenceContext context;
    private @Nullable TableLayout layout;

    SharedColumns(FlushStatements statements, PersistenceContext context) {
        this.statements = statements;
        this.context = context;
    }

    void follow(EntityChange change) {
        List<int[]> pairs = layout(change.entry().mapping()).shared();
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            if (change.kind() != RowChange.Kind.DELETE && change.changed(pair[1])) {
                follow(change, pair);
            }
        }
    }

    private TableLayout layout(EntityMapping mapping) {
        TableLayout known = layout;
        if (known == null || known.mapping() != mapping) {
            known = statements.layout(mapping);
            layout = known;
        }
        return known;
    }

    private void follow(EntityChange change, int[] pair) {
        EntityMapping mapping = change.entry().mapping();
        Object target = change.state()[pair[1]];
        BasicAttribute plain = (BasicAttribute) mapping.attributes().get(pair[0]);
        Entry reached = target == null ? null : context.entryOf(target);
        if (reached != null) {
            plain.set(change.entry().entity(), reached.id());
        } else if (target == null
                && change.kind() == RowChange.Kind.UPDATE
                && !plain.javaType().isPrimitive()) {
            plain.set(change.entry().entity(), null);
        }
    }
}
