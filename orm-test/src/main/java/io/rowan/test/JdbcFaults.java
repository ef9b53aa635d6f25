package io.rowan.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets work with a database fail at a chosen place, as servers and networks do: at the k-th statement, batch, row,
 * savepoint, commit or rollback. A test class with a method that asks for this as a parameter has its connections watched:
 *
 * <pre>{@code
 * @Test
 * void an_order_is_sent_once(SessionFactory orm, JdbcFaults faults) {
 *     faults.failAt(FaultPoint.COMMIT, 1, Fault.ANSWER_LOST);
 *     ...
 * }
 * }</pre>
 *
 * <p>Elsewhere {@link #url} gives a JDBC URL whose connections are watched. A fault strikes once. A lost connection has
 * really been rolled back and closed; whoever uses it further gets SQLState 08006. Safe for threads, which are counted
 * together.
 */
public final class JdbcFaults implements AutoCloseable {
    private final FaultyDriver driver = new FaultyDriver(this);
    private final Map<FaultPoint, Integer> counts = new EnumMap<>(FaultPoint.class);
    private final Set<Connection> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Plan plan;
    private boolean struck;

    private record Plan(FaultPoint point, int number, Fault fault) {}

    /** Watches nothing yet. */
    public JdbcFaults() {}

    /**
     * A URL whose connections are watched.
     *
     * @param real the JDBC URL of the database
     * @return a URL for the same database, until {@link #close()}
     */
    public String url(String real) {
        return driver.url(real);
    }

    /**
     * Plans a fault in place of any other, and counts anew from here.
     *
     * @param point where
     * @param number at which one, from 1
     * @param fault what happens there
     * @throws IllegalArgumentException for a number below 1
     */
    public synchronized void failAt(FaultPoint point, int number, Fault fault) {
        if (number < 1) {
            throw new IllegalArgumentException("A fault at number " + number + " never strikes; count from 1.");
        }
        clear();
        plan = new Plan(point, number, fault);
    }

    /** Forgets a fault that is planned, and counts anew from here. */
    public synchronized void clear() {
        plan = null;
        struck = false;
        counts.clear();
    }

    /**
     * How often a place was reached since the count began.
     *
     * @param point the place
     * @return the number
     */
    public synchronized int count(FaultPoint point) {
        return counts.getOrDefault(point, 0);
    }

    /**
     * Whether the planned fault has happened.
     *
     * @return false while it waits
     */
    public synchronized boolean struck() {
        return struck;
    }

    /**
     * How many connections there are, in a pool or in use.
     *
     * @return those that were opened and neither closed nor lost
     */
    public synchronized int openConnections() {
        return open.size();
    }

    /** Ends the URLs; connections that are open stay. */
    @Override
    public void close() {
        driver.close();
    }

    synchronized void opened(Connection connection) {
        open.add(connection);
    }

    synchronized void closed(Connection connection) {
        open.remove(connection);
    }

    /** Counts, and gives the fault that happens now; null for none. */
    synchronized @Nullable Fault reach(FaultPoint point) {
        int number = counts.merge(point, 1, Integer::sum);
        Plan planned = plan;
        if (planned == null || planned.point() != point || planned.number() != number) {
            return null;
        }
        plan = null;
        struck = true;
        return planned.fault();
    }

    static SQLException lost() {
        return new SQLNonTransientConnectionException("The connection was lost, as planned by the test", "08006");
    }
}
