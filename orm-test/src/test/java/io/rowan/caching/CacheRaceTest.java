package io.rowan.caching;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.query.Select;
import io.rowan.test.RowanExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The moments at which a cache could come to hold what is old, each made on purpose. */
class CacheRaceTest {
    private static final WatchedCache CACHE = new WatchedCache();
    private static final Select<Long> BOOKS = select(count(Book_.id)).cached(Duration.ofMinutes(5));

    @RegisterExtension
    static final RowanExtension ROWAN =
            RowanExtension.of(Author.class, Book.class).configure(orm -> orm.cache(CACHE));

    private SessionFactory orm;
    private long ada;

    @BeforeEach
    void write(SessionFactory factory) {
        orm = factory;
        Author author = new Author("Ada", "Notes");
        orm.inTransaction(session -> session.add(author));
        ada = author.id;
    }

    @AfterEach
    void repair() {
        CACHE.fails = false;
    }

    private String name() {
        return orm.fromTransaction(session -> session.get(Author.class, ada).name);
    }

    private int titles() {
        return orm.fromTransaction(
                session -> session.get(Author.class, ada).books.size());
    }

    private long books() {
        return orm.fromTransaction(session -> session.scalar(BOOKS));
    }

    private void rename(String name) {
        orm.inTransaction(session -> session.get(Author.class, ada).name = name);
    }

    private void addBook() {
        orm.inTransaction(session -> session.add(new Book("Diary", session.get(Author.class, ada))));
    }

    @Test
    void what_was_read_before_a_commit_does_not_come_in_after_it() {
        CACHE.beforePut = () -> rename("Augusta");
        assertThat(name()).isEqualTo("Ada");
        assertThat(name()).isEqualTo("Augusta");
    }

    @Test
    void a_collection_that_was_read_before_a_commit_does_not_come_in_after_it() {
        name();
        CACHE.beforePut = this::addBook;
        assertThat(titles()).isEqualTo(1);
        assertThat(titles()).isEqualTo(2);
    }

    @Test
    void a_result_that_was_read_before_a_commit_does_not_come_in_after_it() {
        CACHE.beforePut = this::addBook;
        assertThat(books()).isEqualTo(1);
        assertThat(books()).isEqualTo(2);
    }

    @Test
    void a_reader_beside_a_commit_leaves_nothing_behind() {
        List<String> read = new ArrayList<>();
        CACHE.afterBegin = () -> read.add(name());
        CACHE.beforeEnd = () -> read.add(name());
        rename("Augusta");
        assertThat(read).containsExactly("Ada", "Augusta");
        assertThat(name()).isEqualTo("Augusta");
    }

    @Test
    void a_row_that_is_there_is_not_given_once_its_commit_has_begun() {
        name();
        List<String> read = new ArrayList<>();
        CACHE.beforeEnd = () -> read.add(name());
        rename("Augusta");
        assertThat(read).containsExactly("Augusta");
    }

    @Test
    void a_rolled_back_change_leaves_the_row_as_it_is() {
        name();
        try (var session = orm.openSession()) {
            session.get(Author.class, ada).name = "Augusta";
            session.flush();
            assertThat(name()).isEqualTo("Ada");
            session.rollback();
        }
        assertThat(name()).isEqualTo("Ada");
    }

    @Test
    void a_commit_that_the_cache_was_not_told_is_seen_all_the_same() {
        name();
        books();
        CACHE.fails = true;
        rename("Augusta");
        addBook();
        assertThat(name()).isEqualTo("Augusta");
        CACHE.fails = false;
        assertThat(name()).isEqualTo("Augusta");
        long before = orm.cache().counts().hits();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (orm.cache().counts().hits() == before && System.nanoTime() < deadline) {
            assertThat(name()).isEqualTo("Augusta");
            assertThat(books()).isEqualTo(2);
        }
        assertThat(orm.cache().counts().hits()).isGreaterThan(before);
    }

    @Test
    void a_cache_that_fails_between_the_two_tellings_of_a_commit_gives_nothing_old() {
        name();
        CACHE.afterBegin = () -> CACHE.fails = true;
        rename("Augusta");
        CACHE.fails = false;
        assertThat(name()).isEqualTo("Augusta");
    }

    @Test
    void a_value_is_memoized_though_the_cache_fails() {
        CACHE.fails = true;
        String value = orm.cache().memoize("key", Duration.ofMinutes(5), () -> "computed");
        assertThat(value).isEqualTo("computed");
    }
}
