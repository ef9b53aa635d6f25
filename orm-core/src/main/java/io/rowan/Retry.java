package io.rowan;

import io.rowan.error.CommitOutcomeUnknownException;
import io.rowan.error.ConfigurationException;
import io.rowan.error.ConnectionLostException;
import io.rowan.error.DeadlockException;
import io.rowan.error.RowanException;
import io.rowan.error.SerializationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** How often a unit of work is run. Immutable; safe for threads. */
public final class Retry {
    private final int times;

    private Retry(int times) {
        this.times = times;
    }

    /**
     * Runs at most so many times in all.
     *
     * @param runs at least 1
     * @return the rule
     * @throws ConfigurationException for less than 1
     */
    public static Retry times(int runs) {
        if (runs < 1) {
            throw new ConfigurationException("Retry.times(" + runs + "): work runs at least once. Write 1 or more.");
        }
        return new Retry(runs);
    }

    <T> T run(Supplier<T> unit) {
        for (int run = 1; ; run++) {
            try {
                return unit.get();
            } catch (DeadlockException | SerializationException | ConnectionLostException e) {
                if (run >= times || e instanceof CommitOutcomeUnknownException) {
                    throw e;
                }
                pause(run, e);
            }
        }
    }

    /** Waits a little and not always the same, so that two that met do not meet again. */
    private static void pause(int run, RowanException failure) {
        long most = Math.min(1_000, 10L << Math.min(run, 6));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
