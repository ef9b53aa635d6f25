package io.rowan.benchmarks;

import static io.rowan.query.Dsl.select;

import io.rowan.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One attribute of a thousand loaded customers changed and committed. Loading them is not measured. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UpdateThousand {
    /** Customers that a session has loaded. */
    @State(Scope.Thread)
    public static class InSession {
        private Session session;
        private List<Customer> all = List.of();

        /** Loads them. */
        @Setup(Level.Invocation)
        public void load(Bench bench) {
            session = bench.orm.openSession();
            all = session.scalars(select(Customer.class)).all();
        }

        /** Closes the session. */
        @TearDown(Level.Invocation)
        public void close() {
            session.close();
        }
    }

    /** Customers that JDBC has loaded; the transaction stays open, as the session's does. */
    @State(Scope.Thread)
    public static class ByHand {
        private Connection connection;
        private List<Customer> all = new ArrayList<>();

        /** Loads them. */
        @Setup(Level.Invocation)
        public void load(Bench bench) throws SQLException {
            connection = bench.pool.getConnection();
            all = new ArrayList<>();
            try (PreparedStatement select =
                            connection.prepareStatement("select " + CustomerRows.COLUMNS + " from customer");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(CustomerRows.read(rows));
                }
            }
        }

        /** Gives the connection back. */
        @TearDown(Level.Invocation)
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** By hand: one batch. */
    @Benchmark
    public int jdbc(ByHand loaded) throws SQLException {
        rename(loaded.all);
        try (PreparedStatement update =
                loaded.connection.prepareStatement("update customer set name = ? where id = ?")) {
            for (Customer customer : loaded.all) {
                update.setString(1, customer.name());
                update.setLong(2, Objects.requireNonNull(customer.id()));
                update.addBatch();
            }
            int count = update.executeBatch().length;
            loaded.connection.commit();
            return count;
        }
    }

    /** By the session that has loaded them. */
    @Benchmark
    public int rowan(InSession loaded) {
        rename(loaded.all);
        loaded.session.commit();
        return loaded.all.size();
    }

    private static void rename(List<Customer> all) {
        int round = ThreadLocalRandom.current().nextInt(1_000_000);
        for (Customer customer : all) {
            customer.name("Customer " + round);
        }
    }
}
