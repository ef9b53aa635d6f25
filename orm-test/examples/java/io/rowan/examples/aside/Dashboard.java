package io.rowan.examples.aside;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sum;

import io.rowan.SessionFactory;
import io.rowan.examples.shop.Order_;
import io.rowan.examples.shop.Product_;
import io.rowan.examples.shop.User_;
import io.rowan.query.Select;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The shop at a glance. */
public final class Dashboard {
    private final SessionFactory orm;

    /**
     * A dashboard.
     *
     * @param orm the shop's database
     */
    public Dashboard(SessionFactory orm) {
        this.orm = orm;
    }

    /**
     * What it shows.
     *
     * @param users how many users there are
     * @param orders how many orders
     * @param stock how many pieces of all products
     */
    public record Figures(long users, long orders, long stock) {}

    // snippet: gather
    /** All figures, each by a transaction of its own, at the same time. */
    public CompletableFuture<Figures> figures() {
        CompletableFuture<Long> users = number(select(count(User_.id)));
        CompletableFuture<Long> orders = number(select(count(Order_.id)));
        CompletableFuture<Long> stock = number(select(sum(Product_.stock)));
        return CompletableFuture.allOf(users, orders, stock)
                .thenApply(all -> new Figures(users.join(), orders.join(), stock.join()));
    }

    private CompletableFuture<Long> number(Select<? extends Number> query) {
        return orm.async().fromTransaction(session -> {
            Number number = session.scalar(query);
            return number == null ? 0 : number.longValue();
        });
    }
    // end

    // snippet: timeout
    /** The names of all users, or an error after some time, when nothing of it runs any more. */
    public CompletableFuture<List<String>> names(Duration limit) {
        CompletableFuture<List<String>> names = orm.async()
                .fromTransaction(session -> session.scalars(select(User_.name).orderBy(User_.name.asc()))
                        .all());
        return names.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
    // end
}
