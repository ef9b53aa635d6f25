package io.rowan.benchmarks.work;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One thread's place to run a workload in, again and again: {@code before}, {@code run}, {@code after}. */
public final class Scene {
    private final Contender contender;
    private final DataSource pool;
    private final int customers;
    private final Turn turn;
    private Contender.@Nullable Loaded loaded;

    /**
     * A scene.
     *
     * @param contender who acts
     * @param pool where the tables are
     * @param customers how many customers there are, and how many an insert adds
     * @param turn the numbers that the runs take
     */
    public Scene(Contender contender, DataSource pool, int customers, Turn turn) {
        this.contender = contender;
        this.pool = pool;
        this.customers = customers;
        this.turn = turn;
    }

    /** Makes what a run needs. */
    public void before(Workload workload) throws SQLException {
        switch (workload.before()) {
            case EMPTY -> Tables.run(pool, workload.clearing());
            case LOAD -> loaded = contender.load();
            case NOTHING -> {}
        }
    }

    /** Runs the workload once. */
    public @Nullable Object run(Workload workload) throws SQLException {
        return workload.run(this);
    }

    /** Ends what {@link #before} began. */
    public void after() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }

    Contender contender() {
        return contender;
    }

    int customers() {
        return customers;
    }

    Turn turn() {
        return turn;
    }

    Contender.Loaded loaded() {
        if (loaded == null) {
            throw new IllegalStateException("before() comes first");
        }
        return loaded;
    }
}
