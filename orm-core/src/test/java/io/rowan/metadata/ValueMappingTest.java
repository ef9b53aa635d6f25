package io.rowan.metadata;

import static io.rowan.metadata.Reads.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.metadata.Reads.Numbered;
import io.rowan.schema.Table;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Lob;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueMappingTest {
    enum Color {
        RED,
        GREEN
    }

    enum Rank {
        LOW(10),
        HIGH(20);

        @EnumeratedValue
        private final int value;

        Rank(int value) {
            this.value = value;
        }
    }

    @Entity
    static class Painted extends Numbered {
        Color plain;

        @Enumerated
        Color ordinal;

        @Enumerated(EnumType.STRING)
        Color named;

        Rank rank;

        @Enumerated(EnumType.STRING)
        Rank namedRank;
    }

    @Test
    void an_enum_is_kept_by_position_by_name_or_by_its_own_value() {
        Table table = mapping(Painted.class).table();

        assertThat(storage(table, "plain")).isEqualTo(storage(table, "ordinal"));
        assertThat(storage(table, "ordinal")).isNotEqualTo(Storage.VARCHAR);
        assertThat(storage(table, "named")).isEqualTo(Storage.VARCHAR);
        assertThat(storage(table, "rank")).isEqualTo(Storage.INTEGER);
        assertThat(storage(table, "named_rank")).isEqualTo(Storage.VARCHAR);
    }

    private static Storage storage(Table table, String column) {
        return table.column(column).type().storage();
    }

    @Entity
    static class Large extends Numbered {
        @Lob
        String text;

        @Lob
        byte[] bytes;

        String shortText;
        byte[] fewBytes;
    }

    @Test
    void large_objects_are_text_and_bytes_without_limit() {
        Table table = mapping(Large.class).table();

        assertThat(storage(table, "text")).isEqualTo(Storage.TEXT);
        assertThat(storage(table, "bytes")).isEqualTo(Storage.BLOB);
        assertThat(storage(table, "short_text")).isEqualTo(Storage.VARCHAR);
        assertThat(storage(table, "few_bytes")).isEqualTo(Storage.VARBINARY);
    }

    @Entity
    @SuppressWarnings("deprecation") // @Temporal is deprecated since 3.2, but still in the standard
    static class Dated extends Numbered {
        @Temporal(TemporalType.DATE)
        Date day;

        @Temporal(TemporalType.TIME)
        Date time;

        @Temporal(TemporalType.TIMESTAMP)
        Date moment;

        Date plain;
    }

    @Test
    void temporal_narrows_a_date() {
        Table table = mapping(Dated.class).table();

        assertThat(storage(table, "day")).isEqualTo(Storage.DATE);
        assertThat(storage(table, "time")).isEqualTo(Storage.TIME);
        assertThat(storage(table, "moment")).isEqualTo(storage(table, "plain"));
        assertThat(table.column("day").type().mutable()).isTrue();
    }

    record Isbn(String digits) {}

    /** A converter whose types are told only by the class above it. */
    abstract static class Base<J, C> implements AttributeConverter<J, C> {}

    static class IsbnConverter extends Base<Isbn, String> {
        private IsbnConverter() {}

        @Override
        public String convertToDatabaseColumn(Isbn isbn) {
            return isbn.digits();
        }

        @Override
        public Isbn convertToEntityAttribute(String digits) {
            return new Isbn(digits + "!");
        }
    }

    static class TagsConverter implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> tags) {
            return String.join(",", tags);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return List.of(text.split(","));
        }
    }

    static class YesNo implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(Boolean value) {
            return value ? "Y" : "N";
        }

        @Override
        public Boolean convertToEntityAttribute(String text) {
            return text.equals("Y");
        }
    }

    @Entity
    static class Book extends Numbered {
        @Convert(converter = IsbnConverter.class)
        @Column(length = 13)
        Isbn isbn;

        @Convert(converter = TagsConverter.class)
        List<String> tags;

        @Convert(converter = YesNo.class)
        boolean lent;

        @Convert(converter = YesNo.class, disableConversion = true)
        boolean lost;
    }

    @Test
    void a_converter_decides_what_the_column_keeps() {
        Table table = mapping(Book.class).table();

        assertThat(storage(table, "isbn")).isEqualTo(Storage.VARCHAR);
        assertThat(table.column("isbn").size().length()).isEqualTo(13);
        assertThat(table.column("isbn").type().javaType()).isEqualTo(Isbn.class);
        assertThat(storage(table, "tags")).isEqualTo(Storage.VARCHAR);
        assertThat(storage(table, "lent")).isEqualTo(Storage.VARCHAR);
        assertThat(storage(table, "lost")).isEqualTo(Storage.BOOLEAN);
    }

    @Test
    void converted_values_that_may_change_inside_are_copied_for_comparison() {
        Table table = mapping(Book.class).table();

        assertThat(table.column("lent").type().mutable()).isFalse();
        assertThat(type(table, "tags").mutable()).isTrue();
        assertThat(type(table, "tags").copy(List.of("a,b", "c"))).isEqualTo(List.of("a", "b", "c"));
        assertThat(type(table, "tags").same(List.of("a,b"), List.of("a", "b"))).isTrue();
        assertThat(type(table, "isbn").copy(new Isbn("1"))).isEqualTo(new Isbn("1!"));
    }

    @SuppressWarnings("unchecked")
    private static ColumnType<Object> type(Table table, String column) {
        return (ColumnType<Object>) table.column(column).type();
    }
}
