package io.rowan.examples.bigtable;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.selectinLoad;
import static io.rowan.query.Dsl.update;

import io.rowan.Partitions;
import io.rowan.Session;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Ways to read a table that is too large for memory. */
public final class Measurements {
    private final Session session;

    /** The measurements, as a session reads them. */
    public Measurements(Session session) {
        this.session = session;
    }

    /** How many there are. */
    public long howMany() {
        return Objects.requireNonNull(session.scalar(select(count(Measurement_.id))));
    }

    // snippet: offset
    /** A page by its number: simple, and slow where the number is high, for the database counts the rows before. */
    public List<Measurement> page(int number, int size) {
        return session.scalars(select(Measurement.class)
                        .orderBy(Measurement_.id.asc())
                        .offset((long) number * size)
                        .limit(size))
                .all();
    }
    // end

    // snippet: key
    /** The page after a key: as quick for the last page as for the first. */
    public List<Measurement> after(long lastId, int size) {
        return session.scalars(select(Measurement.class)
                        .where(Measurement_.id.gt(lastId))
                        .orderBy(Measurement_.id.asc())
                        .limit(size))
                .all();
    }
    // end

    // snippet: all
    /** All pages, one after another: a read-only session holds none of them. */
    int pages(int size) {
        int pages = 0;
        for (List<Measurement> page = after(0, size); !page.isEmpty(); pages++) {
            page = after(Objects.requireNonNull(page.get(page.size() - 1).getId()), size);
        }
        return pages;
    }
    // end

    // snippet: partitions
    /** The sums of all stations. One more statement a chunk reads the stations of its measurements. */
    public Map<String, Long> sums(Progress progress) {
        Map<String, Long> sums = new TreeMap<>();
        try (Partitions<Measurement> parts =
                session.partitions(select(Measurement.class).options(selectinLoad(Measurement_.station)), 1_000)) {
            for (List<Measurement> part : parts) {
                for (Measurement each : part) {
                    sums.merge(each.getStation().getName(), each.getAmount(), Long::sum);
                }
                progress.add(part.size());
            }
        }
        return sums;
    }
    // end

    // snippet: stream
    /** The least, the greatest and the average amount, one object after another. */
    public LongSummaryStatistics statistics() {
        try (Stream<Measurement> all = session.stream(select(Measurement.class))) {
            return all.mapToLong(Measurement::getAmount).summaryStatistics();
        }
    }
    // end

    // snippet: write
    /** Marks what is suspicious. What is added to the session is written; a flush a chunk keeps it small. */
    public int checkSuspicious(long limit) {
        int checked = 0;
        try (Partitions<Measurement> parts = session.partitions(select(Measurement.class), 1_000)) {
            for (List<Measurement> part : parts) {
                for (Measurement each : part) {
                    if (each.getAmount() > limit && !each.isChecked()) {
                        each.check();
                        session.add(each);
                        checked++;
                    }
                }
                session.flush();
            }
        }
        return checked;
    }

    /** The same where the database can tell what is suspicious: no object is needed at all. */
    public int checkSuspiciousAtOnce(long limit) {
        return session.execute(update(Measurement.class)
                .set(Measurement_.checked, true)
                .where(Measurement_.amount.gt(limit), Measurement_.checked.eq(false)));
    }
    // end
}
