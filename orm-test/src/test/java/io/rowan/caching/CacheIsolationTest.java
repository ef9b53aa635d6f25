package io.rowan.caching;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Isolation;
import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.cache.Caches;
import io.rowan.cache.CaffeineCache;
import io.rowan.dialect.Feature;
import io.rowan.test.Requires;
import io.rowan.test.RowanExtension;
import io.rowan.test.StatementLog;
import io.rowan.test.TestUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What transactions of each isolation take from the cache and bring to it. */
@ClassTemplate
class CacheIsolationTest {
    @RegisterExtension
    static final RowanExtension ROWAN = RowanExtension.of(Author.class, Book.class, Counter.class);

    private final CaffeineCache cache = Caches.caffeine();
    private final StatementLog log = new StatementLog();
    private TestUrl url;
    private long ada;

    @BeforeEach
    void write(SessionFactory factory, TestUrl at) {
        url = at;
        Author author = new Author("Ada");
        factory.inTransaction(session -> session.add(author));
        ada = author.id;
    }

    private SessionFactory open(Isolation level) {
        return Rowan.configure()
                .url(url.url())
                .entities(Author.class, Book.class, Counter.class)
                .isolation(level)
                .cache(cache)
                .onStatement(log)
                .build();
    }

    private String name(Session session) {
        return session.get(Author.class, ada).name;
    }

    @Test
    void a_transaction_that_sees_a_snapshot_finds_nothing_newer_and_brings_nothing_older() {
        try (SessionFactory orm = open(Isolation.REPEATABLE_READ)) {
            try (Session old = orm.openSession()) {
                old.scalar(select(count(Counter_.id)));
                orm.inTransaction(session -> session.get(Author.class, ada).name = "Augusta");
                String now = orm.fromTransaction(this::name);
                assertThat(now).isEqualTo("Augusta");
                Author seen = old.get(Author.class, ada);
                String first = seen.name;
                old.refresh(seen);
                assertThat(first).isEqualTo(seen.name);
            }
            String now = orm.fromTransaction(this::name);
            assertThat(now).isEqualTo("Augusta");
        }
    }

    @Test
    @Requires(Feature.ROW_LOCKS) // Where there are none, transactions are serializable anyway and see a snapshot.
    void a_transaction_that_is_to_be_serializable_asks_the_database() {
        try (SessionFactory usual = open(Isolation.READ_COMMITTED);
                SessionFactory orm = open(Isolation.SERIALIZABLE)) {
            usual.inTransaction(session -> name(session));
            log.clear();
            usual.inTransaction(session -> name(session));
            assertThat(log.statements()).isEmpty();
            orm.inTransaction(session -> name(session));
            assertThat(log.statements()).hasSize(1);
        }
    }
}
