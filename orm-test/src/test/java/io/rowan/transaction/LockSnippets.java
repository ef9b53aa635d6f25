package io.rowan.transaction;

import static io.rowan.query.Dsl.select;

import io.rowan.Session;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;

/** The Java of docs/locks.md. What stands between {@code // snippet: name} and {@code // end} is shown there. */
final class LockSnippets {
    private LockSnippets() {}

    static void modes(Session session, long id) {
        // snippet: modes
        Wallet wallet = session.get(Wallet.class, id, LockModeType.PESSIMISTIC_WRITE); // waits, then reads
        wallet.balance -= 10;

        Wallet price = session.get(Wallet.class, id);
        session.lock(price, LockModeType.OPTIMISTIC); // the commit fails if it is another version by then
        // end
    }

    static List<Wallet> queue(Session session) {
        // snippet: queue
        List<Wallet> free = session.scalars(select(Wallet.class)
                        .where(Wallet_.balance.eq(0))
                        .orderBy(Wallet_.owner)
                        .limit(10)
                        .forUpdate()
                        .skipLocked()) // those that no other worker has; or noWait()
                .all();
        // end
        return free;
    }

    static Wallet patient(Session session, String owner) {
        // snippet: timeout
        Wallet wallet = session.scalar(select(Wallet.class)
                .where(Wallet_.owner.eq(owner))
                .forUpdate() // or forShare()
                .timeout(Duration.ofSeconds(2))); // then LockTimeoutException
        // end
        return wallet;
    }
}
