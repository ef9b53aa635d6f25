package io.rowan.dialects.sqlite;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.error.QueryException;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import org.jspecify.annotations.Nullable;

/**
 * SQLite has no row locks. A locking select takes the write lock of the whole database by a statement that changes
 * nothing, which waits as long as any other write.
 */
final class SqliteSelects extends SelectRenderer {
    private final Identifiers identifiers;

    SqliteSelects(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected void limit(SqlSelect select, SqlOutput out) {
        if (select.limit() != null) {
            out.append(" limit ").expression(select.limit());
        } else if (select.offset() != null) {
            out.append(" limit -1");
        }
        if (select.offset() != null) {
            out.append(" offset ").expression(select.offset());
        }
    }

    private static @Nullable Table table(@Nullable Relation relation) {
        if (relation instanceof Relation.Derived derived) {
            return table(derived.select().from());
        }
        return relation instanceof Relation.TableRelation named ? named.table() : null;
    }

    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        if (lock.whenLocked() != Lock.Wait.WAIT || lock.timeoutMillis() != null) {
            throw new QueryException("SQLite has no row locks: a lock is the write lock of the whole database and waits"
                    + " for busy_timeout, so nothing can be skipped or refused at once. Use forUpdate() alone.");
        }
        Table table = table(select.from());
        if (table != null) {
            out.before("delete from " + identifiers.qualified(table.schema(), table.name()) + " where 1 = 0");
        }
    }
}
