package io.rowan.revision;

import io.rowan.ddl.SchemaCreator;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.DatabaseException;
import io.rowan.error.DeadlockException;
import io.rowan.error.IntegrityException;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.MigrationException;
import io.rowan.error.SerializationException;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.schema.Column;
import io.rowan.schema.Schema;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One migration at a time: a lock on the row of a table, which the database itself frees when the transaction ends or its
 * connection dies; or the mark of a session in that row, where no transaction may be under way meanwhile
 * ({@link Dialect#sessions()}). Whoever does not get it asks again, so that each database waits the same way.
 */
final class MigrationLock {
    static final String NAME = "rowan_migrations_lock";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 100;
    private static final int ATTEMPTS_TO_CREATE = 50;

    private final Dialect dialect;
    private final SchemaCreator creator;
    private final VersionTable versions;
    private final Supplier<JdbcTransaction> transactions;
    private final ColumnType<?> number;
    private final Table table;
    private final @Nullable SessionMark mark;

    MigrationLock(
            Dialect dialect, SchemaCreator creator, VersionTable versions, Supplier<JdbcTransaction> transactions) {
        this.dialect = dialect;
        this.creator = creator;
        this.versions = versions;
        this.transactions = transactions;
        this.number = Objects.requireNonNull(dialect.types().find(Integer.class));
        this.table = Table.of(NAME, columns(dialect), "id");
        String sessions = dialect.sessions();
        this.mark = sessions == null ? null : new SessionMark(dialect, table, sessions);
    }

    private List<Column> columns(Dialect dialect) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("id", number, false)));
        if (dialect.sessions() != null) {
            ColumnType<?> text = Objects.requireNonNull(dialect.types().find(String.class));
            columns.add(
                    new Column(SessionMark.COLUMN, text, true, new Column.Size(100, 0, 0), false, null, null, null));
        }
        return columns;
    }

    private Schema tables() {
        return new Schema(List.of(versions.table(), table), List.of());
    }

    /** Whether anything was ever migrated here. */
    boolean isThere() {
        return creator.validate(tables()).isEmpty();
    }

    /** Creates the tables, whoever else does so at the same time. */
    void create() {
        DatabaseException last = null;
        for (int i = 0; i < ATTEMPTS_TO_CREATE; i++) {
            try {
                creator.createAll(tables());
                fill(new SqlStatement.Insert(table, table.columns().subList(0, 1), parameters(), List.of(), null), 1);
                begin();
                return;
            } catch (DatabaseException e) {
                last = e;
                pause();
            }
        }
        throw new MigrationException(
                "The tables " + NAME + " and " + VersionTable.NAME + " cannot be created: " + last, last);
    }

    private List<List<SqlExpression>> parameters() {
        return List.of(List.of(new Parameter(0, number)));
    }

    private void fill(SqlStatement insert, Object value) {
        if (!rows(table).isEmpty()) {
            return;
        }
        try (JdbcTransaction transaction = transactions.get()) {
            transaction.update(dialect.renderer().render(insert), new Object[] {value});
            transaction.commit();
        } catch (IntegrityException e) {
            if (rows(table).isEmpty()) {
                throw e;
            }
        }
    }

    /** Row 0, by whoever holds the lock first. */
    private void begin() {
        if (!rows(versions.table()).isEmpty()) {
            return;
        }
        try (HeldLock lock = take()) {
            lock.write(transaction -> {
                if (rows(transaction, versions.table()).isEmpty()) {
                    versions.write(transaction, List.of(), 1);
                }
            });
        }
    }

    private List<Integer> rows(Table of) {
        try (JdbcTransaction transaction = transactions.get()) {
            return rows(transaction, of);
        }
    }

    private List<Integer> rows(JdbcTransaction transaction, Table of) {
        String column = of.columns().get(0).name();
        List<Integer> found = new ArrayList<>();
        transaction.forEachRow(select(of, column, null), new Object[0], row -> found.add(row.getInt(1)));
        return found;
    }

    private RenderedSql select(Table of, String column, @Nullable Lock lock) {
        return dialect.renderer()
                .render(SqlSelect.of(
                                List.of(new SqlSelect.Item(new ColumnReference("l", column), null)),
                                new Relation.TableRelation(of, "l"),
                                null)
                        .locked(lock));
    }

    /**
     * Waits for the lock.
     *
     * @return the lock, to be closed
     * @throws MigrationException when it is not to be had for ten minutes
     */
    HeldLock take() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            DatabaseException refused = null;
            JdbcTransaction transaction = transactions.get();
            try {
                HeldLock held = take(transaction);
                if (held != null) {
                    return held;
                }
            } catch (LockTimeoutException | SerializationException | DeadlockException e) {
                refused = e;
            } catch (RuntimeException | Error e) {
                transaction.close();
                throw e;
            }
            transaction.close();
            if (System.nanoTime() > end) {
                throw new MigrationException(
                        "Another process has migrated for " + PATIENCE.toMinutes()
                                + " minutes. Wait for it, or find and end the session that locks " + NAME + ".",
                        refused);
            }
            pause();
        }
    }

    /** The lock, null when another session has it. */
    private @Nullable HeldLock take(JdbcTransaction transaction) {
        SessionMark marks = mark;
        if (marks == null) {
            Lock.Wait wait = dialect.supports(Feature.NO_WAIT) ? Lock.Wait.NO_WAIT : Lock.Wait.WAIT;
            Lock lock = new Lock(Lock.Mode.UPDATE, wait, null);
            transaction.forEachRow(select(table, "id", lock), new Object[0], row -> row.getInt(1));
            return HeldLock.byTransaction(transaction);
        }
        String own = marks.set(transaction);
        return own == null
                ? null
                : HeldLock.bySession(transaction, transactions, () -> {
                    marks.write(transaction, null, own);
                    transaction.commit();
                });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException("Interrupted while another process migrates; run it again.", e);
        }
    }
}
