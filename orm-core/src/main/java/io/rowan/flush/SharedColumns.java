package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;

/** A plain attribute beside a relationship follows the relationship's foreign key (semantics, rule 8). */
final class SharedColumns {
    private SharedColumns() {}

    static void follow(FlushStatements statements, PersistenceContext context, EntityChange change) {
        EntityMapping mapping = change.entry().mapping();
        for (int[] pair : statements.layout(mapping).shared()) {
            if (change.kind() != RowChange.Kind.DELETE && change.changed(pair[1])) {
                follow(context, change, pair);
            }
        }
    }

    private static void follow(PersistenceContext context, EntityChange change, int[] pair) {
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
