package io.rowan.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a select locks the rows that it reads, until the transaction ends.
 *
 * @param mode what others are kept from
 * @param whenLocked what it does about rows that another transaction has locked
 * @param timeout how long it waits for such a row, null for as long as the database does by itself
 */
public record Lock(Mode mode, Wait whenLocked, @Nullable Duration timeout) {
    /** What others are kept from. */
    public enum Mode {
        /** Writing and locking. */
        UPDATE,

        /** Writing; of several transactions each may lock the row so. */
        SHARE
    }

    /** What a select does about rows that another transaction has locked. */
    public enum Wait {
        /** It waits for them. */
        WAIT,

        /** It leaves them out. */
        SKIP_LOCKED,

        /** It fails at once. */
        NO_WAIT
    }

    /**
     * A lock that waits as long as the database does by itself.
     *
     * @param mode what others are kept from
     * @return the lock
     */
    public static Lock waiting(Mode mode) {
        return new Lock(mode, Wait.WAIT, null);
    }
}
