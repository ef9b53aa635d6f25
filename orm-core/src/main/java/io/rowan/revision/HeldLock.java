package io.rowan.revision;

import io.rowan.jdbc.JdbcTransaction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lock while somebody has it. It is held by a transaction, in which rows are read and written too; or by a session that
 * is alive, beside which they are read and written in transactions of their own.
 */
final class HeldLock implements AutoCloseable {
    private final JdbcTransaction holder;
    private final @Nullable Supplier<JdbcTransaction> others;
    private final Runnable release;

    private HeldLock(JdbcTransaction holder, @Nullable Supplier<JdbcTransaction> others, Runnable release) {
        this.holder = holder;
        this.others = others;
        this.release = release;
    }

    static HeldLock byTransaction(JdbcTransaction holder) {
        return new HeldLock(holder, null, () -> {});
    }

    static HeldLock bySession(JdbcTransaction holder, Supplier<JdbcTransaction> others, Runnable release) {
        return new HeldLock(holder, others, release);
    }

    /** The transaction that holds the lock until its end. */
    JdbcTransaction transaction() {
        return holder;
    }

    <R> R read(Function<JdbcTransaction, R> reading) {
        if (others == null) {
            return reading.apply(holder);
        }
        try (JdbcTransaction own = others.get()) {
            return reading.apply(own);
        }
    }

    /** Writes and commits; a transaction that holds the lock has ended then. */
    void write(Consumer<JdbcTransaction> writing) {
        if (others == null) {
            writing.accept(holder);
            holder.commit();
            return;
        }
        try (JdbcTransaction own = others.get()) {
            writing.accept(own);
            own.commit();
        }
    }

    @Override
    public void close() {
        try (holder) {
            release.run();
        }
    }
}
