package io.rowan.values;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DataException;
import io.rowan.error.QueryException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import io.rowan.values.Product.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents are values: written as a whole, compared by what they mean. */
@RowanTest(entities = Product.class)
class JsonTest {
    private static Long stored(SessionFactory orm, Product product) {
        orm.inTransaction(session -> session.add(product));
        return product.id;
    }

    private static Long stored(SessionFactory orm, @Nullable Map<String, Object> metadata) {
        return stored(orm, new Product("shirt", metadata));
    }

    private static Map<String, Object> metadata(Session session, Long id) {
        return Objects.requireNonNull(session.get(Product.class, id).metadata);
    }

    @Test
    void a_map_comes_back_as_it_was(SessionFactory orm, Session session) {
        Map<String, Object> metadata = Map.of(
                "color",
                "blue",
                "stock",
                5,
                "rate",
                0.25,
                "sale",
                true,
                "sizes",
                List.of("S", "M"),
                "maker",
                Map.of("name", "Ädam's \"best\" \\ 用户 😀"));
        Long id = stored(orm, metadata);

        assertThat(metadata(session, id)).isEqualTo(metadata);
    }

    @Test
    void records_and_lists_of_them_come_back(SessionFactory orm, Session session) {
        Product shirt = new Product("shirt", null);
        shirt.size = new Size(3, 4);
        shirt.variants = List.of(new Size(1, 2), new Size(5, 6));
        Product found = session.get(Product.class, stored(orm, shirt));

        assertThat(found.size).isEqualTo(new Size(3, 4));
        assertThat(found.variants).containsExactly(new Size(1, 2), new Size(5, 6));
        assertThat(found.metadata).isNull();
    }

    @Test
    void a_change_inside_is_found_and_writes_that_column_alone(SessionFactory orm, Session session, StatementLog log) {
        Long id = stored(orm, Map.of("color", "blue"));
        metadata(session, id).put("color", "red");
        log.clear();
        session.commit();

        assertThatSql(log).hasStatements("update products set metadata = ? where id = ?");
        assertThat(metadata(session, id)).containsEntry("color", "red");
    }

    @Test
    void a_change_deep_inside_is_found(SessionFactory orm, Session session, StatementLog log) {
        Long id = stored(orm, Map.of("maker", Map.of("tags", List.of("a"))));
        @SuppressWarnings("unchecked")
        Map<String, List<String>> maker = (Map<String, List<String>>)
                Objects.requireNonNull(metadata(session, id).get("maker"));
        Objects.requireNonNull(maker.get("tags")).add("b");
        log.clear();
        session.flush();

        assertThatSql(log).hasUpdates(1);
    }

    @Test
    void what_means_the_same_writes_nothing(SessionFactory orm, Session session, StatementLog log) {
        Long id = stored(orm, Map.of("a", 1, "b", List.of(2.5, "x")));
        Product product = session.get(Product.class, id);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", List.of(new BigDecimal("2.50"), "x"));
        other.put("a", 1L);
        product.metadata = other;
        log.clear();
        session.commit();

        assertThatSql(log).hasNoStatements();
    }

    @Test
    void what_the_database_makes_of_a_document_is_no_change(SessionFactory orm, StatementLog log) {
        orm.inTransaction(session -> {
            Product product = new Product("shirt", Map.of("at", Instant.EPOCH, "n", new BigDecimal("1.10")));
            session.add(product);
            session.flush();
            log.clear();
            session.flush();
        });

        assertThatSql(log).hasNoStatements();
    }

    @Test
    void null_is_the_database_s_null_and_a_null_inside_is_json_s(SessionFactory orm, Session session) {
        Long none = stored(orm, (Map<String, Object>) null);
        Map<String, Object> inside = new LinkedHashMap<>();
        inside.put("color", null);
        Long some = stored(orm, inside);

        assertThat(session.scalars(select(Product_.id).where(Product_.metadata.isNull()))
                        .all())
                .containsExactly(none);
        assertThat(metadata(session, some)).isEqualTo(inside);
    }

    @Test
    void a_text_is_the_document_itself(SessionFactory orm, Session session) {
        Product product = new Product("shirt", null);
        product.note = "[1,2]";

        assertThat(Objects.requireNonNull(session.get(Product.class, stored(orm, product)).note)
                        .replace(" ", ""))
                .isEqualTo("[1,2]");
    }

    @Test
    void a_rollback_takes_changes_inside_back(SessionFactory orm, Session session) {
        Long id = stored(orm, Map.of("color", "blue"));
        Product product = session.get(Product.class, id);
        Objects.requireNonNull(product.metadata).put("color", "red");
        session.flush();
        session.rollback();

        assertThat(product.metadata).isEqualTo(Map.of("color", "blue"));
    }

    @Test
    void documents_are_selected_and_set_as_wholes(SessionFactory orm, Session session) {
        Long id = stored(orm, Map.of("color", "blue"));

        session.execute(update(Product.class)
                .set(Product_.metadata, Map.of("color", "green"))
                .set(Product_.size, new Size(7, 8)));

        assertThat(session.scalar(select(Product_.metadata).where(Product_.id.eq(id))))
                .isEqualTo(Map.of("color", "green"));
        assertThat(session.scalar(select(Product_.size).where(Product_.id.eq(id))))
                .isEqualTo(new Size(7, 8));
    }

    @Test
    void native_sql_gives_entities_their_documents(SessionFactory orm, Session session) {
        stored(orm, Map.of("color", "blue"));

        assertThat(session.scalars(sql(Product.class, "select * from products")).one().metadata)
                .isEqualTo(Map.of("color", "blue"));
    }

    @Test
    void a_document_that_does_not_fit_the_class_is_told(SessionFactory orm, Session session) {
        Product product = new Product("shirt", null);
        product.note = "{\"width\": 1, \"height\": 2, \"depth\": 3}";
        Long id = stored(orm, product);
        session.execute(sql("update products set size = note where id = :id").set("id", id));

        assertThatThrownBy(() -> session.get(Product.class, id))
                .isInstanceOf(DataException.class)
                .hasMessage("The JSON of a column is no io.rowan.values.Product$Size; let the class have all properties"
                        + " that the rows have and what Jackson needs to set them, or correct the row");
    }

    @Test
    void documents_are_not_compared_as_wholes(Session session) {
        assertThatThrownBy(() ->
                        session.scalars(select(Product.class).where(Product_.metadata.eq(Map.of("color", "blue")))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Product.metadata")
                .hasMessageContaining("path(");
        assertThatThrownBy(() -> session.scalars(select(Product.class).where(Product_.metadata.in(List.of(Map.of())))))
                .isInstanceOf(QueryException.class);
    }
}
