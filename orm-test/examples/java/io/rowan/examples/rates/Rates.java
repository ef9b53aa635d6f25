package io.rowan.examples.rates;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;

import io.rowan.SessionFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Exchange rates by way of the cache. */
public final class Rates {
    private final SessionFactory orm;
    private final AtomicInteger forecasts = new AtomicInteger();

    /**
     * The rates of a database.
     *
     * @param orm a factory with a cache
     */
    public Rates(SessionFactory orm) {
        this.orm = orm;
    }

    // snippet: row
    /** Today's rate: the row comes from the cache, if it is there. */
    public BigDecimal rate(long number) {
        return orm.fromTransaction(
                session -> session.get(Currency.class, number).getRate());
    }

    /** Sets today's rate: when this returns, nobody finds the old one any more. */
    public void change(long number, BigDecimal rate) {
        orm.inTransaction(session -> session.get(Currency.class, number).setRate(rate));
    }
    // end

    // snippet: result
    /** The codes of strong currencies, asked for in the database once in five minutes, or sooner if a currency changes. */
    public List<String> strong() {
        return orm.fromTransaction(session -> session.scalars(select(Currency_.code)
                        .where(Currency_.rate.lt(BigDecimal.ONE))
                        .orderBy(Currency_.code.asc())
                        .cached(Duration.ofMinutes(5)))
                .all());
    }
    // end

    // snippet: memoize
    /** A forecast, computed at most once in five minutes by all processes together. */
    public double forecast(String code) {
        return orm.cache().memoize("forecast:" + code, Duration.ofMinutes(5), () -> compute(code));
    }

    private double compute(String code) {
        forecasts.incrementAndGet(); // stands for minutes of work
        return code.hashCode() % 100 / 100.0;
    }

    /** How often a forecast came from the cache, in percent of all that was looked for in it. */
    public long hitRate() {
        var counts = orm.cache().counts();
        return counts.hits() * 100 / Math.max(1, counts.hits() + counts.misses());
    }
    // end

    /** How many forecasts were computed here. */
    public int computed() {
        return forecasts.get();
    }

    /** How many currencies there are. */
    public long size() {
        return orm.fromTransaction(session -> session.scalar(select(count(Currency_.number))));
    }
}
