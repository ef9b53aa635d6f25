package io.rowan.values;

import static io.rowan.query.Dsl.alias;
import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.not;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.QueryException;
import io.rowan.query.Alias;
import io.rowan.query.JsonPath;
import io.rowan.query.Predicate;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.values.Product.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on what stands inside of documents. */
@RowanTest(entities = Product.class)
@Requires(Feature.JSON_PATHS)
class JsonPathTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        Map<String, Object> bag = new LinkedHashMap<>();
        bag.put("color", null);
        bag.put("stock", "5");
        bag.put("sale", "true");
        Product shirt = new Product(
                "shirt",
                Map.of(
                        "color",
                        "blue",
                        "stock",
                        5,
                        "weight",
                        0.25,
                        "sale",
                        true,
                        "sizes",
                        List.of("S", "M"),
                        "maker",
                        Map.of("name", "Ada", "year", 1999)));
        shirt.variants = List.of(new Size(1, 2), new Size(30, 40));
        Product hat = new Product("hat", Map.of("color", "red", "stock", 12, "weight", 1.5, "sale", false));
        orm.inTransaction(session -> session.addAll(shirt, hat, new Product("bag", bag), new Product("pen", null)));
    }

    private static List<String> names(Session session, Predicate condition) {
        return session.scalars(select(Product_.name).where(condition).orderBy(Product_.name))
                .all();
    }

    private static JsonPath at(String name, String... names) {
        return Product_.metadata.path(name, names);
    }

    @Test
    void a_text_is_found(Session session) {
        assertThat(names(session, at("color").asText().eq("blue"))).containsExactly("shirt");
        assertThat(names(session, at("color").asText().ne("blue"))).containsExactly("hat");
        assertThat(names(session, at("color").asText().in("blue", "red"))).containsExactly("hat", "shirt");
        assertThat(names(session, at("color").asText().like("b%"))).containsExactly("shirt");
        assertThat(names(session, at("color").asText().upper().eq("BLUE"))).containsExactly("shirt");
    }

    @Test
    void a_path_leads_through_objects_and_arrays(Session session) {
        assertThat(names(session, at("maker", "name").asText().eq("Ada"))).containsExactly("shirt");
        assertThat(names(session, at("maker").path("name").asText().eq("Ada"))).containsExactly("shirt");
        assertThat(names(session, at("sizes").index(1).asText().eq("M"))).containsExactly("shirt");
        assertThat(names(session, at("sizes").index(2).asText().isNull())).hasSize(4);
        assertThat(names(
                        session,
                        Product_.variants.index(1).path("width").asInteger().eq(30)))
                .containsExactly("shirt");
    }

    @Test
    void numbers_are_compared_as_numbers(Session session) {
        assertThat(names(session, at("stock").asInteger().gt(5))).containsExactly("hat");
        assertThat(names(session, at("stock").asLong().between(5L, 12L))).containsExactly("hat", "shirt");
        assertThat(names(session, at("weight").asDecimal().eq(new BigDecimal("0.25"))))
                .containsExactly("shirt");
        assertThat(names(session, at("weight").asInteger().gt(1))).containsExactly("hat");
        assertThat(names(session, at("stock").asInteger().plus(1).eq(13))).containsExactly("hat");
    }

    @Test
    void truth_values_are_conditions(Session session) {
        assertThat(names(session, at("sale").asBoolean())).containsExactly("shirt");
        assertThat(names(session, not(at("sale").asBoolean()))).containsExactly("hat");
        assertThat(names(session, at("sale").asBoolean().eq(false))).containsExactly("hat");
    }

    @Test
    void what_is_missing_or_null_is_null(Session session) {
        assertThat(names(session, at("color").asText().isNull())).containsExactly("bag", "pen");
        assertThat(names(session, at("maker", "name", "first").asText().isNull()))
                .hasSize(4);
        assertThat(names(session, at("no such").asInteger().isNotNull())).isEmpty();
    }

    @Test
    void a_value_of_another_kind_is_null(Session session) {
        assertThat(names(session, at("stock").asInteger().isNotNull())).containsExactly("hat", "shirt");
        assertThat(names(session, at("sale").asBoolean().isNotNull())).containsExactly("hat", "shirt");
        assertThat(names(session, at("color").asInteger().isNotNull())).isEmpty();
        assertThat(names(session, at("maker").asDecimal().isNotNull())).isEmpty();
    }

    @Test
    void a_number_or_truth_value_has_a_text(Session session) {
        assertThat(names(session, at("stock").asText().eq("5"))).containsExactly("bag", "shirt");
        assertThat(names(session, at("sale").asText().eq("true"))).containsExactly("bag", "shirt");
    }

    @Test
    void values_are_selected_sorted_and_grouped(Session session) {
        List<Row> rows = session.execute(select(
                                at("color").asText(),
                                at("stock").asLong(),
                                at("weight").asDecimal(),
                                at("sale").asBoolean())
                        .from(Product.class)
                        .where(at("stock").asLong().isNotNull())
                        .orderBy(at("stock").asLong().desc()))
                .all();

        assertThat(rows).extracting(row -> row.get(at("color").asText())).containsExactly("red", "blue");
        assertThat(rows).extracting(row -> row.get(at("stock").asLong())).containsExactly(12L, 5L);
        assertThat(rows)
                .extracting(row -> row.get(at("weight").asDecimal()).stripTrailingZeros())
                .containsExactly(new BigDecimal("1.5"), new BigDecimal("0.25"));
        assertThat(rows).extracting(row -> row.get(at("sale").asBoolean())).containsExactly(false, true);
        assertThat(session.execute(select(at("color").asText(), count())
                                .from(Product.class)
                                .groupBy(at("color").asText()))
                        .all())
                .hasSize(3);
    }

    @Test
    void a_path_starts_from_an_alias_too(Session session) {
        Alias<Product> other = alias(Product.class, "other");

        assertThat(session.scalars(select(other.get(Product_.name))
                                .from(other)
                                .where(other.get(Product_.metadata)
                                        .path("color")
                                        .asText()
                                        .eq("red")))
                        .all())
                .containsExactly("hat");
    }

    @Test
    void bulk_statements_take_paths_as_conditions(Session session) {
        assertThat(session.execute(
                        delete(Product.class).where(at("color").asText().eq("red"))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with blank",
                "a.b",
                "it's",
                "say \"hi\"",
                "back\\slash",
                "{a,b}",
                "[0]",
                "$.x",
                "?",
                "a/b~c",
                "ü 用户 😀",
                "x'); drop table products; --",
                "0"
            })
    void a_name_is_a_name_whatever_its_characters(String name, SessionFactory orm, Session session) {
        orm.inTransaction(each -> each.add(new Product("odd", Map.of(name, Map.of(name, "here", "x", "there")))));

        assertThat(names(session, at(name, name).asText().eq("here"))).containsExactly("odd");
        assertThat(names(session, at(name, "x").asText().eq("there"))).containsExactly("odd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "true",
                "\"",
                "say \"hi\"",
                "back\\slash \\n \\\\ \\\"",
                "line\nfeed\r\ttab",
                "it's",
                "ü 用户 😀",
                "/"
            })
    void a_text_is_the_same_inside_of_a_document(String text, SessionFactory orm, Session session) {
        orm.inTransaction(each -> each.add(new Product("odd", Map.of("text", text))));

        assertThat(session.scalar(
                        select(at("text").asText()).from(Product.class).where(Product_.name.eq("odd"))))
                .isEqualTo(text);
        assertThat(names(session, at("text").asText().eq(text))).containsExactly("odd");
    }

    @Test
    void a_wrong_path_is_told_before_any_statement() {
        assertThatThrownBy(() -> at("sizes").index(-1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Product.metadata.index(-1)");
        assertThatThrownBy(() -> at("a\0b")).isInstanceOf(QueryException.class);
        assertThat(Arrays.asList(at("a", "b").index(0).toString())).containsExactly("Product.metadata.a.b[0]");
    }
}
