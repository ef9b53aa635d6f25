package io.rowan.benchmarks;

import io.rowan.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** One customer by id, in a transaction of its own. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FindById {
    /** By hand. */
    @Benchmark
    public @Nullable Customer jdbc(Bench bench) throws SQLException {
        return bench.jdbc(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select " + CustomerRows.COLUMNS + " from customer where id = ?")) {
                select.setLong(1, randomId());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? CustomerRows.read(row) : null;
                }
            }
        });
    }

    /** By a session that is opened for it. */
    @Benchmark
    public @Nullable Customer rowan(Bench bench) {
        try (Session session = bench.orm.openSession()) {
            Customer customer = session.get(Customer.class, randomId());
            session.commit();
            return customer;
        }
    }

    private static long randomId() {
        return ThreadLocalRandom.current().nextLong(1, Bench.ROWS + 1);
    }
}
