package io.rowan.values;

import static io.rowan.query.Dsl.not;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.DataException;
import io.rowan.error.QueryException;
import io.rowan.query.Predicate;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Arrays of the database, as lists, sets and Java's own. */
@RowanTest(entities = Article.class)
@Requires(Feature.ARRAYS)
class ArrayTest {
    private static final List<String> HOSTILE =
            List.of("", " ", "a,b", "{x}", "\"quoted\"", "it's", "back\\slash", "NULL", "ü 用户 😀", "[1]");

    private static Article stored(SessionFactory orm, Article article) {
        orm.inTransaction(session -> session.add(article));
        return article;
    }

    private static Article again(Session session, Article article) {
        return session.get(Article.class, article.id);
    }

    private static List<Long> ids(Session session, Predicate condition) {
        return session.scalars(select(Article_.id).where(condition).orderBy(Article_.id))
                .all();
    }

    @Test
    void elements_of_all_kinds_come_back(SessionFactory orm, Session session) {
        Article article = new Article(HOSTILE.toArray(String[]::new));
        article.days = new LinkedHashSet<>(List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
        article.numbers = new int[] {Integer.MIN_VALUE, 0, 7};
        article.codes = new Long[] {Long.MAX_VALUE, null};
        article.prices = List.of(new BigDecimal("19.99"), new BigDecimal("-0.50"));
        article.rates = List.of(0.1, -1e300);
        article.shares = List.of(0.1f);
        article.ranks = new short[] {-3, 3};
        article.flags = new boolean[] {true, false};
        article.keys = List.of(new UUID(1, 2));
        Article found = again(session, stored(orm, article));

        assertThat(found).usingRecursiveComparison().isEqualTo(article);
        assertThat(found.tags).isEqualTo(HOSTILE);
    }

    @Test
    void empty_and_null_are_different(SessionFactory orm, Session session) {
        Article empty = stored(orm, new Article());
        Article none = new Article();
        none.tags = null;
        stored(orm, none);

        assertThat(again(session, empty).tags).isEmpty();
        assertThat(again(session, none).tags).isNull();
        assertThat(ids(session, Article_.tags.isNull())).containsExactly(none.id);
    }

    @Test
    void an_element_is_found(SessionFactory orm, Session session) {
        Article sale = stored(orm, new Article("new", "sale"));
        Article old = stored(orm, new Article("old"));
        Article none = new Article();
        none.tags = null;
        stored(orm, none);

        assertThat(ids(session, Article_.tags.contains("sale"))).containsExactly(sale.id);
        assertThat(ids(session, not(Article_.tags.contains("sale")))).containsExactly(old.id);
        assertThat(ids(session, Article_.tags.contains("x'; drop table article; --")))
                .isEmpty();
        assertThat(ids(session, Article_.tags.contains("old").or(Article_.tags.contains("new"))))
                .containsExactly(sale.id, old.id);
    }

    @Test
    void elements_of_other_types_are_found(SessionFactory orm, Session session) {
        Article article = new Article();
        article.days = Set.of(DayOfWeek.FRIDAY);
        article.numbers = new int[] {4, 5};
        article.prices = List.of(new BigDecimal("1.50"));
        article.keys = List.of(new UUID(1, 2));
        stored(orm, article);

        assertThat(ids(session, Article_.days.contains(DayOfWeek.FRIDAY))).hasSize(1);
        assertThat(ids(session, Article_.days.contains(DayOfWeek.MONDAY))).isEmpty();
        assertThat(ids(session, Article_.numbers.contains(5))).hasSize(1);
        assertThat(ids(session, Article_.prices.contains(new BigDecimal("1.5"))))
                .hasSize(1);
        assertThat(ids(session, Article_.keys.contains(new UUID(1, 2)))).hasSize(1);
    }

    @Test
    void an_element_may_be_computed(SessionFactory orm, Session session) {
        Article article = new Article();
        stored(orm, article);
        article.codes = new Long[] {article.id};
        session.merge(article);

        assertThat(ids(session, Article_.codes.contains(Article_.id))).containsExactly(article.id);
    }

    @Test
    void a_change_inside_is_found(SessionFactory orm, Session session, StatementLog log) {
        Article article = again(session, stored(orm, new Article("new")));
        Objects.requireNonNull(article.tags).add("sale");
        log.clear();
        session.commit();

        assertThatSql(log).hasStatements("update article set tags = ? where id = ?");
        assertThat(again(session, article).tags).containsExactly("new", "sale");
    }

    @Test
    void another_order_is_a_change_of_a_list_but_none_of_a_set(SessionFactory orm, Session session, StatementLog log) {
        Article stored = new Article("a", "b");
        stored.days = new LinkedHashSet<>(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));
        Article article = again(session, stored(orm, stored));
        article.days = new LinkedHashSet<>(List.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY));
        article.numbers = new int[0];
        log.clear();
        session.flush();
        assertThatSql(log).hasNoStatements();

        Collections.reverse(Objects.requireNonNull(article.tags));
        session.flush();
        assertThatSql(log).hasStatements("update article set tags = ? where id = ?");
    }

    @Test
    void arrays_are_selected_and_set_as_wholes(SessionFactory orm, Session session) {
        Article article = stored(orm, new Article("a"));
        session.execute(update(Article.class)
                .set(Article_.tags, Arrays.asList("x", null))
                .set(Article_.numbers, new int[] {1}));

        assertThat(session.scalar(select(Article_.tags).where(Article_.id.eq(article.id))))
                .isEqualTo(new ArrayList<>(Arrays.asList("x", null)));
        assertThat(session.scalar(select(Article_.numbers).where(Article_.id.eq(article.id))))
                .containsExactly(1);
    }

    @Test
    void a_null_among_numbers_that_cannot_be_null_is_told(SessionFactory orm, Session session) {
        Article article = new Article();
        article.codes = new Long[] {7L, null};
        stored(orm, article);
        session.execute(sql("update article set numbers = cast(codes as integer array)"));

        assertThatThrownBy(() -> again(session, article))
                .isInstanceOf(DataException.class)
                .hasMessage("The array of a column holds null, for which int[] has no value. Declare the attribute as"
                        + " Integer[], or correct the row.");
    }

    @Test
    void many_are_inserted_at_once(SessionFactory orm, Session session) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(new Article("all", i % 2 == 0 ? "even" : "odd"));
        }
        orm.inTransaction(each -> each.addAll(articles));

        assertThat(ids(session, Article_.tags.contains("even"))).hasSize(10);
    }

    @Test
    void null_is_no_element(Session session) {
        assertThatThrownBy(() -> Article_.tags.contains((String) null))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Article.tags.contains(null)");
    }
}
