package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.QueryException;
import io.rowan.examples.catalog.Product;
import io.rowan.examples.catalog.Product_;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the database has no arrays, see {@link Row08WithoutArraysTest}. */
@RowanTest(entities = Product.class)
@Requires(Feature.ARRAYS)
class Row08ProductTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        orm.inTransaction(session -> session.addAll(
                new Product(
                        "Shirt",
                        new BigDecimal("19.99"),
                        List.of("new", "sale"),
                        Map.of("color", "blue", "maker", Map.of("name", "Ada"))),
                new Product("Hat", new BigDecimal("0.10"), List.of("sale"), Map.of("color", "red")),
                new Product("Bag", new BigDecimal("0.20"), List.of(), Map.of())));
    }

    private static List<String> names(List<Product> products) {
        return products.stream().map(Product::getName).toList();
    }

    @Test
    void a_member_of_an_array_is_asked_for(Session session) {
        // snippet: member
        List<Product> onSale = session.scalars(select(Product.class)
                        .where(Product_.tags.contains("sale"))
                        .orderBy(Product_.name))
                .all();
        // end
        assertThat(names(onSale)).containsExactly("Hat", "Shirt");
        assertThat(onSale.get(1).getTags()).containsExactly("new", "sale");
        assertThat(session.scalars(select(Product.class).where(Product_.tags.contains("sa")))
                        .all())
                .isEmpty();
    }

    @Test
    void a_changed_array_is_written(SessionFactory orm) {
        orm.inTransaction(session -> session.scalar(select(Product.class).where(Product_.name.eq("Bag")))
                .getTags()
                .add("sale"));
        assertThat(orm.<Long>fromTransaction(
                        session -> session.scalar(select(count(Product_.id)).where(Product_.tags.contains("sale")))))
                .isEqualTo(3);
    }

    @Test
    @Requires(Feature.JSON_PATHS)
    void a_path_leads_into_the_document(Session session) {
        // snippet: path
        List<Product> blue = session.scalars(select(Product.class)
                        .where(
                                Product_.metadata.path("color").asText().eq("blue"),
                                Product_.metadata.path("maker", "name").asText().eq("Ada")))
                .all();
        // end
        assertThat(names(blue)).containsExactly("Shirt");
    }

    @Test
    @Requires(absent = Feature.JSON_PATHS)
    void a_path_is_refused_where_there_are_none(Session session) {
        assertThatThrownBy(() -> session.scalars(select(Product.class)
                        .where(Product_.metadata.path("color").asText().eq("blue"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("the database has no functions for that");
    }

    @Test
    void prices_are_exact(Session session) {
        assertThat(session.scalar(select(sum(Product_.price)))).isEqualByComparingTo("20.29");
        assertThat(session.scalar(select(Product_.price).where(Product_.name.eq("Hat"))))
                .isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    void an_insert_gives_the_key_and_the_time(Session session) {
        Product pen = new Product("Pen", new BigDecimal("2.50"), List.of("office"), Map.of());
        Row row = session.execute(insert(Product.class).values(pen).returning(Product_.id, Product_.createdAt))
                .one();
        assertThat(session.get(Product.class, row.get(Product_.id)).getName()).isEqualTo("Pen");
        assertThat(row.get(Product_.createdAt)).isNotNull();
    }
}
