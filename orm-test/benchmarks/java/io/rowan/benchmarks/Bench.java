package io.rowan.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rowan.Rowan;
import io.rowan.SessionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One database and one connection pool for both sides: what differs is the code above the pool. */
@State(Scope.Benchmark)
public class Bench {
    /** How many customers the table holds. */
    static final int ROWS = 1000;

    /** Where the database is; {@code %s} is replaced by a name that no other run has. */
    @Param("jdbc:h2:mem:%s")
    public String url = "";

    HikariDataSource pool;
    SessionFactory orm;

    /** Makes the pool, the factory and the table with its rows. */
    @Setup(Level.Trial)
    public void open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.formatted(UUID.randomUUID()));
        config.setAutoCommit(false);
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
        orm = Rowan.configure().dataSource(pool).entities(Customer.class).build();
        orm.schema().dropAll();
        orm.schema().createAll();
        fill();
    }

    /** Writes the rows 1 to {@link #ROWS}. */
    void fill() {
        orm.inTransaction(session -> {
            for (int number = 0; number < ROWS; number++) {
                session.add(new Customer(number));
            }
        });
    }

    /** Drops the table and closes the pool. */
    @TearDown(Level.Trial)
    public void close() {
        orm.schema().dropAll();
        orm.close();
        pool.close();
    }

    /** Work on a connection. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** What a hand-written program does around its statements. */
    <T> T jdbc(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            T result = work.run(connection);
            connection.commit();
            return result;
        }
    }
}
