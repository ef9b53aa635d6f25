package io.rowan.dialects.mariadb;

import io.rowan.dialect.DuplicateKeyClause;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;

/** MariaDB updates on any duplicate key, and lets no subquery of a delete read the table before 11.1. */
final class MariaDbWrites extends WriteRenderer {
    MariaDbWrites(Identifiers identifiers) {
        super(identifiers);
    }

    @Override
    protected void defaults(Insert insert, SqlOutput out) {
        for (int i = 0; i < insert.rows().size(); i++) {
            out.append(i == 0 ? " () values ()" : ", ()");
        }
    }

    @Override
    protected void upsert(Insert insert, Conflict conflict, SqlOutput out) {
        insert(insert, out);
        DuplicateKeyClause.render(insert, conflict, out);
    }

    @Override
    protected void delete(Delete delete, SqlOutput out) {
        out.append("delete ");
        if (delete.alias() != null) {
            out.name(delete.alias()).append(" ");
        }
        target(delete.table(), delete.alias(), out.append("from "));
        whereDerived(delete.table(), delete.alias(), delete.where(), out);
    }
}
