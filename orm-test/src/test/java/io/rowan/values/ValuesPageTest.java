package io.rowan.values;

import static io.rowan.query.Dsl.insert;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What docs/values.md shows. */
@RowanTest(entities = {Product.class, Contact.class})
class ValuesPageTest {
    @Test
    void a_document_is_changed_like_any_map(Session session) {
        // snippet: json
        Product shirt = new Product("Shirt", Map.of("color", "blue", "sizes", List.of("S", "M")));
        session.add(shirt);
        session.commit();

        shirt.metadata.put("color", "red"); // found by comparison at the flush
        session.commit();
        // end

        assertThat(session.scalar(select(Product_.metadata))).containsEntry("color", "red");
    }

    @Test
    @Requires(Feature.JSON_PATHS)
    void a_path_leads_into_a_document(SessionFactory orm, Session session) {
        orm.inTransaction(each -> each.addAll(
                new Product("Shirt", Map.of("color", "blue", "stock", 5, "maker", Map.of("name", "Ada"))),
                new Product("Hat", Map.of("color", "blue", "stock", 0))));

        // snippet: paths
        List<Product> blue = session.scalars(select(Product.class)
                        .where(
                                Product_.metadata.path("color").asText().eq("blue"),
                                Product_.metadata.path("stock").asInteger().gt(0))
                        .orderBy(
                                Product_.metadata.path("maker", "name").asText().asc()))
                .all();
        // end

        assertThat(blue).extracting(product -> product.name).containsExactly("Shirt");
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    void an_insert_gives_back_what_the_database_gives(Session session) {
        List<Product> products = new ArrayList<>(List.of(new Product("Shirt", Map.of("color", "blue"))));

        // snippet: returning
        List<Row> rows = session.execute(
                        insert(Product.class).values(products).returning(Product_.id, Product_.createdAt))
                .all();
        // end

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(Product_.createdAt)).isNotNull();
    }

    @Test
    void a_contact_is_found_whatever_its_case(SessionFactory orm, Session session) {
        orm.inTransaction(each -> each.add(new Contact("Ann", "Rome", 1990)));

        // snippet: caseless
        Contact ann =
                session.scalar(select(Contact.class).where(Contact_.name.lower().eq("ann")));
        // end

        assertThat(Objects.requireNonNull(ann).city).isEqualTo("Rome");
    }

    @Nested
    @RowanTest(entities = Article.class)
    @Requires(Feature.ARRAYS)
    class Arrays {
        @Test
        void an_array_is_asked_for_an_element(SessionFactory orm, Session session) {
            orm.inTransaction(each -> each.addAll(new Article("new", "sale"), new Article("old")));

            // snippet: contains
            List<Article> onSale = session.scalars(select(Article.class).where(Article_.tags.contains("sale")))
                    .all();
            // end

            assertThat(onSale).hasSize(1);
        }
    }
}
