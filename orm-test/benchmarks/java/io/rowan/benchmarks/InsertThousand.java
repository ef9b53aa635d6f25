package io.rowan.benchmarks;

import io.rowan.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A thousand new customers with identity keys, which the objects have afterwards. The table is emptied in between. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InsertThousand {
    /** Empties the table, so that it does not grow with the number of runs. */
    @State(Scope.Thread)
    public static class EmptyTable {
        /** Deletes all rows. */
        @Setup(Level.Invocation)
        public void empty(Bench bench) throws SQLException {
            bench.jdbc(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("truncate table customer");
                }
            });
        }
    }

    /** By hand: one batch, keys by {@code getGeneratedKeys}. */
    @Benchmark
    public List<Customer> jdbc(Bench bench, EmptyTable empty) throws SQLException {
        List<Customer> all = make();
        return bench.jdbc(connection -> insert(connection, all));
    }

    private static List<Customer> insert(Connection connection, List<Customer> all) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CustomerRows.INSERT, new String[] {"id"})) {
            for (Customer customer : all) {
                CustomerRows.bind(insert, customer);
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                for (Customer customer : all) {
                    keys.next();
                    customer.id(keys.getLong(1));
                }
            }
        }
        return all;
    }

    /** By a session that is opened for it. */
    @Benchmark
    public List<Customer> rowan(Bench bench, EmptyTable empty) {
        List<Customer> all = make();
        try (Session session = bench.orm.openSession()) {
            session.addAll(all);
            session.commit();
        }
        return all;
    }

    private static List<Customer> make() {
        List<Customer> all = new ArrayList<>(Bench.ROWS);
        for (int number = 0; number < Bench.ROWS; number++) {
            all.add(new Customer(number));
        }
        return all;
    }
}
