package io.rowan.flush;

import io.rowan.dialect.RenderedSql;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.schema.Sequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys from sequences, pooled: one call of the sequence gives as many keys as its increment, and what one flush leaves
 * over the next one takes. A flush that needs many asks for all in one statement. Safe for threads.
 */
final class SequenceKeys {
    private final FlushStatements statements;
    private final Map<Sequence, Deque<Block>> pools = new ConcurrentHashMap<>();

    private record Block(long next, int left) {}

    SequenceKeys(FlushStatements statements) {
        this.statements = statements;
    }

    /** Takes keys of a sequence, asking the database for what the pool lacks. */
    long[] take(Sequence sequence, int count, JdbcTransaction transaction) {
        long[] keys = new long[count];
        Deque<Block> pool = pools.computeIfAbsent(sequence, s -> new ArrayDeque<>());
        int taken;
        synchronized (pool) {
            taken = drain(pool, keys, 0);
        }
        if (taken < count) {
            Deque<Block> fresh = ask(sequence, count - taken, transaction);
            drain(fresh, keys, taken);
            synchronized (pool) {
                pool.addAll(fresh);
            }
        }
        return keys;
    }

    private static int drain(Deque<Block> blocks, long[] keys, int from) {
        int at = from;
        while (at < keys.length && !blocks.isEmpty()) {
            Block block = blocks.poll();
            int used = Math.min(block.left, keys.length - at);
            for (int i = 0; i < used; i++) {
                keys[at++] = block.next + i;
            }
            if (used < block.left) {
                blocks.addFirst(new Block(block.next + used, block.left - used));
            }
        }
        return at;
    }

    private Deque<Block> ask(Sequence sequence, int missing, JdbcTransaction transaction) {
        int size = Math.max(1, sequence.increment());
        int calls = (missing + size - 1) / size;
        Deque<Block> blocks = new ArrayDeque<>();
        transaction.aboutToWrite();
        while (blocks.size() < calls) {
            int now = Math.min(100, calls - blocks.size());
            RenderedSql sql = statements.nextValues(sequence, now);
            transaction.forEachRow(sql, new Object[0], row -> blocks.add(new Block(row.getLong(1), size)));
        }
        return blocks;
    }
}
