package io.rowan.caching;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.cache.CacheCounts;
import io.rowan.dialect.Feature;
import io.rowan.error.QueryException;
import io.rowan.error.StaleObjectException;
import io.rowan.query.Select;
import io.rowan.test.Requires;
import io.rowan.test.StatementLog;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every cache does for sessions. */
abstract class SessionCacheCases {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Select<Long> BOOKS = select(count(Book_.id)).cached(LONG);

    private SessionFactory orm;
    private StatementLog log;
    private long ada;
    private long notes;

    @BeforeEach
    void write(SessionFactory factory, StatementLog statements) {
        orm = factory;
        log = statements;
        Author author = new Author("Ada", "Notes", "Letters");
        orm.inTransaction(session -> session.add(author));
        ada = author.id;
        notes = author.books.get(0).id;
    }

    private <T> T in(Function<Session, T> work) {
        return orm.fromTransaction(work);
    }

    /** How many statements work takes. */
    private int statements(Runnable work) {
        log.clear();
        work.run();
        return log.statements().size();
    }

    private String name() {
        return in(session -> session.get(Author.class, ada).name);
    }

    private List<String> titles() {
        return in(session -> session.get(Author.class, ada).books.stream()
                .map(book -> book.title)
                .toList());
    }

    private long books() {
        return in(session -> session.scalar(BOOKS));
    }

    @Test
    void a_row_is_read_once() {
        assertThat(statements(this::name)).isEqualTo(1);
        assertThat(statements(() -> assertThat(name()).isEqualTo("Ada"))).isZero();
    }

    @Test
    void every_column_comes_back_as_it_was() {
        in(session -> session.get(Book.class, notes));
        log.clear();
        Book book = in(session -> session.get(Book.class, notes));
        assertThat(log.statements()).isEmpty();
        assertThat(book.price).isEqualTo(new BigDecimal("12.50"));
        assertThat(book).usingRecursiveComparison().ignoringFields("author").isEqualTo(in(session -> {
            Book fresh = session.get(Book.class, notes);
            session.refresh(fresh);
            return fresh;
        }));
        assertThat(book.pages).isNull();
        assertThat(book.binding).isEqualTo(Book.Binding.SOFT);
    }

    @Test
    void a_cached_object_is_written_like_any_other() {
        name();
        orm.inTransaction(session -> session.get(Author.class, ada).name = "Augusta");
        assertThat(name()).isEqualTo("Augusta");
        assertThat(statements(this::name)).isZero();
    }

    @Test
    void a_collection_is_read_once_and_holds_its_order() {
        titles();
        assertThat(statements(() -> assertThat(titles()).containsExactly("Letters", "Notes")))
                .isZero();
    }

    @Test
    void a_new_member_is_in_the_collection() {
        titles();
        orm.inTransaction(session -> session.add(new Book("Diary", session.get(Author.class, ada))));
        assertThat(titles()).containsExactly("Diary", "Letters", "Notes");
    }

    @Test
    void a_member_that_changes_its_place_is_at_the_new_one() {
        titles();
        orm.inTransaction(session -> session.get(Book.class, notes).title = "A note");
        assertThat(titles()).containsExactly("A note", "Letters");
    }

    @Test
    void a_deleted_member_is_gone() {
        titles();
        orm.inTransaction(session -> session.get(Author.class, ada).books.remove(1));
        assertThat(titles()).containsExactly("Letters");
        Book gone = in(session -> session.get(Book.class, notes));
        assertThat(gone).isNull();
    }

    @Test
    void a_lazy_reference_loads_from_the_cache() {
        name();
        in(session -> session.get(Book.class, notes));
        assertThat(statements(() -> {
                    String author =
                            in(session -> session.get(Book.class, notes).author.name());
                    assertThat(author).isEqualTo("Ada");
                }))
                .isZero();
    }

    @Test
    void several_rows_are_looked_for_at_once() {
        name();
        assertThat(statements(() -> in(session -> session.getAll(Author.class, List.of(ada, -1L)))))
                .isEqualTo(1);
    }

    @Test
    void a_result_is_kept_until_a_table_of_it_is_written() {
        assertThat(books()).isEqualTo(2);
        assertThat(statements(() -> assertThat(books()).isEqualTo(2))).isZero();
        orm.inTransaction(session -> session.add(new Book("Diary", null)));
        assertThat(books()).isEqualTo(3);
    }

    @Test
    void a_result_of_entities_gives_objects_of_the_session() {
        Select<Author> query =
                select(Author.class).where(Author_.name.eq("Ada")).cached(LONG);
        in(session -> session.scalar(query));
        assertThat(statements(() -> in(session -> {
                    Author found = session.scalar(query);
                    assertThat(session.get(Author.class, ada)).isSameAs(found);
                    return found;
                })))
                .isZero();
    }

    @Test
    void other_parameters_have_another_result() {
        Function<String, Long> named = name -> in(session -> session.scalar(
                select(count(Author_.id)).where(Author_.name.eq(name)).cached(LONG)));
        assertThat(named.apply("Ada")).isEqualTo(1);
        assertThat(named.apply("Bob")).isZero();
        assertThat(named.apply("Ada")).isEqualTo(1);
    }

    @Test
    void a_result_is_kept_for_its_time_only() throws InterruptedException {
        Select<Long> query = select(count(Book_.id)).cached(Duration.ofMillis(1));
        in(session -> session.scalar(query));
        long until = System.nanoTime() + Duration.ofMillis(20).toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(statements(() -> in(session -> session.scalar(query)))).isEqualTo(1);
    }

    @Test
    void a_bulk_update_lets_go_of_rows_and_results() {
        name();
        books();
        orm.inTransaction(session -> session.execute(update(Author.class).set(Author_.name, "Augusta")));
        assertThat(name()).isEqualTo("Augusta");
        orm.inTransaction(session -> session.execute(delete(Book.class)));
        assertThat(books()).isZero();
        assertThat(titles()).isEmpty();
    }

    @Test
    void native_text_lets_go_of_the_tables_that_it_names() {
        name();
        in(session -> session.get(Book.class, notes));
        orm.inTransaction(
                session -> session.execute(sql("update author set name = :name").set("name", "Augusta")));
        assertThat(name()).isEqualTo("Augusta");
    }

    @Test
    void native_text_keeps_the_tables_that_it_does_not_name() {
        name();
        orm.inTransaction(session -> session.execute(sql("delete from book")));
        assertThat(titles()).isEmpty();
        assertThat(statements(this::name)).isZero();
    }

    @Test
    void native_text_that_names_no_table_lets_go_of_everything() {
        name();
        orm.inTransaction(session -> session.execute(sql("create table unmapped (id integer)")));
        orm.inTransaction(session -> session.execute(sql("drop table unmapped")));
        assertThat(statements(this::name)).isEqualTo(1);
    }

    @Test
    void a_native_query_lets_go_of_nothing() {
        name();
        Object found = in(session -> session.scalar(sql(Author.class, "select * from author")));
        assertThat(found).isNotNull();
        assertThat(statements(this::name)).isZero();
    }

    @Test
    void a_delete_lets_go_of_what_may_have_gone_with_it() {
        in(session -> session.get(Book.class, notes));
        Author nobody = new Author("Nobody");
        orm.inTransaction(session -> session.add(nobody));
        orm.inTransaction(session -> session.delete(session.get(Author.class, nobody.id)));
        assertThat(statements(() -> in(session -> session.get(Book.class, notes))))
                .isEqualTo(1);
    }

    @Test
    void a_row_that_changes_leaves_most_others_cached() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Author author = new Author("author " + i);
            orm.inTransaction(session -> session.add(author));
            ids.add(author.id);
        }
        in(session -> session.getAll(Author.class, ids));
        orm.inTransaction(session -> session.get(Author.class, ids.get(0)).name = "changed");
        long before = orm.cache().counts().hits();
        in(session -> session.getAll(Author.class, ids));
        assertThat(orm.cache().counts().hits() - before).isBetween(40L, 49L);
    }

    @Test
    void a_class_of_ones_own_is_memoized_as_json() {
        record Forecast(String text, int degrees) {}
        for (int i = 0; i < 2; i++) {
            int degrees = i;
            Forecast forecast =
                    orm.cache().memoize("forecast", LONG, Forecast.class, () -> new Forecast("rain", degrees));
            assertThat(forecast).isEqualTo(new Forecast("rain", 0));
        }
        assertThatThrownBy(() -> orm.cache().memoize("other", LONG, () -> new Forecast("rain", 1)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("cannot be kept so. Write memoize(key, ttl, TheClass.class, supplier)");
    }

    @Test
    void objects_written_past_the_session_are_let_go_of() {
        Author author = in(session -> session.get(Author.class, ada));
        author.name = "Augusta";
        orm.inTransaction(session -> session.updateAll(List.of(author)));
        assertThat(name()).isEqualTo("Augusta");
    }

    @Test
    void uncommitted_work_is_read_by_its_own_session_alone() {
        name();
        books();
        try (Session session = orm.openSession()) {
            session.get(Author.class, ada).name = "Augusta";
            session.add(new Book("Diary", null));
            session.flush();
            session.expungeAll();
            assertThat(session.get(Author.class, ada).name).isEqualTo("Augusta");
            assertThat(session.scalar(BOOKS)).isEqualTo(3);
            session.rollback();
        }
        assertThat(name()).isEqualTo("Ada");
        assertThat(books()).isEqualTo(2);
    }

    @Test
    void a_lock_asks_the_database() {
        name();
        assertThat(statements(() -> in(session -> session.get(Author.class, ada, LockModeType.PESSIMISTIC_WRITE))))
                .isPositive();
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void a_locked_result_is_not_cached() {
        Select<Author> query = select(Author.class).forUpdate().cached(LONG);
        in(session -> session.scalars(query).all());
        assertThat(statements(() -> in(session -> session.scalars(query).all())))
                .isPositive();
    }

    @Test
    void a_refresh_asks_the_database() {
        assertThat(statements(() -> in(session -> {
                    Author author = session.get(Author.class, ada);
                    session.refresh(author);
                    return author;
                })))
                .isPositive();
    }

    @Test
    void a_stale_version_is_refused_by_the_database() {
        Author old = in(session -> session.get(Author.class, ada));
        orm.inTransaction(session -> session.get(Author.class, ada).name = "Augusta");
        old.name = "Adele";
        assertThatThrownBy(() -> orm.inTransaction(session -> session.merge(old)))
                .isInstanceOf(StaleObjectException.class);
        assertThat(name()).isEqualTo("Augusta");
    }

    @Test
    void a_memoized_value_is_computed_once_until_it_is_forgotten() {
        int[] computed = {0};
        for (int i = 0; i < 3; i++) {
            assertThat(orm.cache().memoize("answer", LONG, () -> List.of("forty", 2L + computed[0]++)))
                    .containsExactly("forty", 2L);
        }
        orm.cache().forget("answer");
        assertThat(orm.cache().memoize("answer", LONG, () -> "new")).isEqualTo("new");
    }

    @Test
    void clear_forgets_all() {
        name();
        books();
        orm.cache().memoize("one", LONG, () -> 1);
        orm.cache().clear();
        assertThat(statements(this::name)).isEqualTo(1);
        assertThat(statements(this::books)).isEqualTo(1);
        assertThat(orm.cache().memoize("one", LONG, () -> 2)).isEqualTo(2);
    }

    @Test
    void counts_tell_how_much_it_helps() {
        CacheCounts before = orm.cache().counts();
        name();
        name();
        CacheCounts after = orm.cache().counts();
        assertThat(after.misses() - before.misses()).isEqualTo(1);
        assertThat(after.puts() - before.puts()).isEqualTo(1);
        assertThat(after.hits() - before.hits()).isEqualTo(1);
    }
}
