package io.rowan.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.mapping.EntityMappings;
import io.rowan.metadata.Reads.Numbered;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
    @ParameterizedTest
    @CsvSource({
        "createdAt, created_at",
        "OrderItem, order_item",
        "HTMLPage, html_page",
        "userID, user_id",
        "URL, url",
        "aB, a_b",
        "name, name",
        "line2Text, line2_text",
        "already_Snake, already_snake",
    })
    void snake_case_parts_words_and_keeps_abbreviations_together(String javaName, String name) {
        assertThat(Naming.snakeCase().name(javaName)).isEqualTo(name);
    }

    @Test
    void snake_case_does_not_depend_on_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Naming.snakeCase().name("userIcon")).isEqualTo("user_icon");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Entity
    static class OrderItem {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long itemId;

        String productName;

        @jakarta.persistence.Column(name = "Written")
        String given;

        @ManyToOne
        OrderItem nextItem;

        @ManyToMany
        List<Tag> moreTags;
    }

    @Entity
    static class Tag extends Numbered {}

    private static List<Table> tables(Naming naming) {
        return read(naming).schema().tables();
    }

    private static EntityMappings read(Naming naming) {
        return new MetadataReader(TypeRegistry.standard(), naming).read(List.of(OrderItem.class, Tag.class));
    }

    private static List<String> columns(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    @Test
    void snake_case_names_tables_columns_and_sequences() {
        List<Table> tables = tables(Naming.snakeCase());

        assertThat(tables).extracting(Table::name).containsExactly("order_item", "tag", "order_item_tag");
        assertThat(columns(tables.get(0))).containsExactly("item_id", "product_name", "Written", "next_item_item_id");
        assertThat(columns(tables.get(2))).containsExactly("order_item_item_id", "more_tags_id");
        assertThat(read(Naming.snakeCase()).schema().sequences())
                .extracting(sequence -> sequence.name())
                .containsExactly("order_item_seq");
    }

    @Test
    void as_written_gives_the_names_of_the_standard() {
        List<Table> tables = tables(Naming.asWritten());

        assertThat(tables).extracting(Table::name).containsExactly("OrderItem", "Tag", "OrderItem_Tag");
        assertThat(columns(tables.get(0))).containsExactly("itemId", "productName", "Written", "nextItem_itemId");
    }

    @Test
    void a_strategy_of_one_s_own_may_be_a_lambda() {
        assertThat(tables(name -> "t_" + name.toLowerCase(Locale.ROOT)))
                .extracting(Table::name)
                .containsExactly("t_orderitem", "t_tag", "t_orderitem_t_tag");
    }
}
