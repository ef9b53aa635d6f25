package io.rowan.examples.bigtable;

import static io.rowan.query.Dsl.sql;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;

/** Fills a table and reads all of it, with little memory: {@code java -Xmx64m … BigTableMain <url> 1000}. */
public final class BigTableMain {
    private static final int SEED = 1_000;

    private BigTableMain() {}

    /**
     * Runs the program.
     *
     * @param arguments the URL of an empty database and the number of rows in thousands
     */
    public static void main(String... arguments) {
        run(arguments[0], Integer.parseInt(arguments[1]) * SEED, System.out);
    }

    static void run(String url, int rows, PrintStream out) {
        try (SessionFactory orm = Rowan.open(url, Station.class, Measurement.class)) {
            orm.schema().createAll();
            fill(orm, rows);
            read(orm, out);
        }
    }

    /** A thousand rows by objects; the database copies them, as often as there are such with a smaller amount. */
    private static void fill(SessionFactory orm, int rows) {
        orm.inTransaction(session -> {
            Station harbour = new Station("Harbour");
            Station hill = new Station("Hill");
            session.addAll(harbour, hill);
            session.flush();
            List<Measurement> first = new ArrayList<>();
            for (int i = 0; i < SEED; i++) {
                first.add(new Measurement(i % 2 == 0 ? harbour : hill, i));
            }
            session.insertAll(first);
            session.execute(sql("insert into measurements (station_id, amount, checked)"
                            + " select m.station_id, m.amount, m.checked from measurements m, measurements copies"
                            + " where copies.amount < :copies")
                    .set("copies", rows / SEED - 1));
        });
    }

    private static void read(SessionFactory orm, PrintStream out) {
        orm.inTransaction(session -> {
            Measurements measurements = new Measurements(session);
            long count = measurements.howMany();
            out.println(count + " measurements");
            measurements.sums(new Progress(out, count)).forEach((name, sum) -> out.println(name + " " + sum));
            LongSummaryStatistics all = measurements.statistics();
            out.println("from " + all.getMin() + " to " + all.getMax() + ", on average " + all.getAverage());
            long last = Objects.requireNonNull(measurements.page(1, 10).get(9).getId());
            out.println("after 20: " + measurements.after(last, 10).get(0).getAmount());
        });
        int pages = orm.readOnly(session -> new Measurements(session).pages(1_000));
        out.println(pages + " pages");
        int checked = orm.fromTransaction(session -> new Measurements(session).checkSuspicious(990));
        int again = orm.fromTransaction(session -> new Measurements(session).checkSuspiciousAtOnce(990));
        out.println("checked " + checked + ", then " + again);
    }
}
