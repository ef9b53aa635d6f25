package io.rowan.benchmarks;

import static io.rowan.query.Dsl.select;

import io.rowan.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** A thousand customers as objects. Those of a session are tracked, those of JDBC are not. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SelectThousand {
    /** By hand. */
    @Benchmark
    public List<Customer> jdbc(Bench bench) throws SQLException {
        return bench.jdbc(connection -> {
            List<Customer> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select " + CustomerRows.COLUMNS + " from customer where age >= ?");
                    ResultSet rows = execute(select)) {
                while (rows.next()) {
                    all.add(CustomerRows.read(rows));
                }
            }
            return all;
        });
    }

    private static ResultSet execute(PreparedStatement select) throws SQLException {
        select.setInt(1, 0);
        return select.executeQuery();
    }

    /** By a query of a session that is opened for it. */
    @Benchmark
    public List<Customer> rowan(Bench bench) {
        try (Session session = bench.orm.openSession()) {
            List<Customer> all = session.scalars(select(Customer.class).where(Customer_.age.ge(0)))
                    .all();
            session.commit();
            return all;
        }
    }
}
