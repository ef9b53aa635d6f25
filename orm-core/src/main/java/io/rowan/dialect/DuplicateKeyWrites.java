package io.rowan.dialect;

import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;

/**
 * Renders writes for databases that update on any duplicate key ({@link DuplicateKeyClause}). They insert a row of defaults
 * as an empty one, name the alias of a delete before {@code from}, and let no subquery of a delete read its table.
 */
public class DuplicateKeyWrites extends WriteRenderer {
    /**
     * Makes the renderer.
     *
     * @param identifiers how names are written
     */
    public DuplicateKeyWrites(Identifiers identifiers) {
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
