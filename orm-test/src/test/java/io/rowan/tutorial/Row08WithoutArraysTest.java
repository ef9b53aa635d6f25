package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Row;
import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.MappingException;
import io.rowan.examples.catalog.PlainProduct;
import io.rowan.examples.catalog.PlainProduct_;
import io.rowan.examples.catalog.Product;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tags are JSON, which each database keeps; all else is as in {@link Row08ProductTest}. */
@RowanTest(entities = PlainProduct.class)
class Row08WithoutArraysTest {
    private final PlainProduct shirt = new PlainProduct(
            "Shirt", new BigDecimal("19.99"), List.of("new", "sale"), Map.of("color", "blue", "stock", 5));

    @BeforeEach
    void fill(SessionFactory orm) {
        PlainProduct hat = new PlainProduct("Hat", new BigDecimal("0.10"), List.of("sale"), Map.of("color", "red"));
        orm.inTransaction(session -> session.addAll(shirt, hat));
    }

    @Test
    @Requires(absent = Feature.ARRAYS)
    void arrays_are_refused_with_what_to_write_instead(TestUrl url) {
        assertThatThrownBy(() -> Rowan.open(url.url(), Product.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "Product.tags: @SqlArray needs a database with arrays, and this one has none. Keep"
                                + " the values as JSON with @Json, or make an entity of the elements");
    }

    @Test
    void tags_come_back_in_order(Session session) {
        PlainProduct found = session.get(PlainProduct.class, shirt.getId());
        assertThat(found.getTags()).containsExactly("new", "sale");
        assertThat(found.getMetadata()).containsEntry("color", "blue");
        assertThat(found.getPrice()).isEqualTo(new BigDecimal("19.99"));
    }

    @Test
    @Requires(Feature.JSON_PATHS)
    void a_path_leads_into_the_document(Session session) {
        assertThat(session.scalars(select(PlainProduct_.name)
                                .where(
                                        PlainProduct_.metadata
                                                .path("color")
                                                .asText()
                                                .eq("blue"),
                                        PlainProduct_.metadata
                                                .path("stock")
                                                .asInteger()
                                                .ge(5)))
                        .all())
                .containsExactly("Shirt");
        assertThat(session.scalars(select(PlainProduct_.name)
                                .where(PlainProduct_.tags.index(0).asText().eq("sale")))
                        .all())
                .containsExactly("Hat");
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    void an_insert_gives_the_key_and_the_time(Session session) {
        PlainProduct pen = new PlainProduct("Pen", new BigDecimal("2.50"), List.of("office"), Map.of());
        Row row = session.execute(
                        insert(PlainProduct.class).values(pen).returning(PlainProduct_.id, PlainProduct_.createdAt))
                .one();
        assertThat(session.get(PlainProduct.class, row.get(PlainProduct_.id)).getName())
                .isEqualTo("Pen");
        assertThat(row.get(PlainProduct_.createdAt)).isNotNull();
    }
}
