package io.rowan.examples.connections;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;

import io.rowan.PoolStatus;
import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.Statistics;
import io.rowan.examples.bank.Account;
import io.rowan.examples.bank.Account_;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;

/** Opens the database that the environment names, and tells how its pool stands: {@code DATABASE_URL=… java … ServiceMain}. */
public final class ServiceMain {
    private ServiceMain() {}

    /**
     * Runs the program.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        try (SessionFactory orm = open()) {
            orm.schema().createAll();
            work(orm, System.out);
            tell(orm, System.out);
        }
    }

    // snippet: open
    static SessionFactory open() {
        return Rowan.configure()
                .urlFromEnvironment() // DATABASE_URL
                .entities(Account.class)
                .pool(pool -> pool.size(10) // connections that are kept open
                        .maxOverflow(5) // that may be opened beyond, so 15 at most
                        .timeout(Duration.ofSeconds(30)) // a session that waits longer gets a PoolTimeoutException
                        .recycle(Duration.ofHours(1)) // a connection that is older is replaced
                        .prePing(true)) // one that does not answer is replaced before it is given out
                .echo(true) // every statement goes to the log io.rowan.sql
                .build();
    }
    // end

    // snippet: statistics
    private static void work(SessionFactory orm, PrintStream out) {
        Statistics before = orm.statistics();
        orm.inTransaction(session -> {
            session.addAll(new Account(1, BigDecimal.TEN), new Account(2, BigDecimal.TEN));
            out.println(session.scalar(select(count(Account_.number))) + " accounts");
            tell(orm, out);
        });
        Statistics work = orm.statistics().since(before);
        out.println(work.statements() + " statements, " + work.rows() + " rows, " + work.flushes() + " flush");
    }
    // end

    // snippet: status
    private static void tell(SessionFactory orm, PrintStream out) {
        PoolStatus pool = orm.pool().status();
        out.println("size " + pool.size() + ", checked out " + pool.checkedOut() + ", overflow " + pool.overflow());
    }
    // end
}
