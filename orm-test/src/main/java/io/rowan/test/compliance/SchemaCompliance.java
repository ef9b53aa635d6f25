package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.Feature;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.error.IntegrityException;
import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.ForeignKey.OnDelete;
import io.rowan.schema.ForeignKey.OnUpdate;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.test.Requires;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables, keys, indexes, sequences and comments are made as mapped, and dropped again. */
abstract class SchemaCompliance extends Compliance {
    private SchemaRenderer renderer() {
        return dialect().schemaRenderer();
    }

    /** A table with an id and columns that may be null. */
    private Table table(String name, List<ForeignKey> keys, List<Index> indexes, String... columns) {
        List<Column> all = new ArrayList<>(List.of(Column.of("id", type(Long.class), false)));
        for (String column : columns) {
            all.add(Column.of(column, type(Long.class), true));
        }
        return new Table(name, null, all, List.of("id"), keys, List.of(), indexes, List.of(), null);
    }

    private static ForeignKey key(String name, String column, String target, OnDelete onDelete) {
        return new ForeignKey(name, List.of(column), target, null, List.of("id"), onDelete, OnUpdate.NO_ACTION);
    }

    @Test
    @Requires(Feature.CONDITIONAL_DROP)
    void what_is_not_there_is_dropped_too() {
        assertThatCode(() -> database().run(renderer().dropTable(table("a", List.of(), List.of()))))
                .doesNotThrowAnyException();
    }

    @Test
    @Requires({Feature.CONDITIONAL_DROP, Feature.SEQUENCES})
    void a_sequence_that_is_not_there_is_dropped_too() {
        assertThatCode(() -> database().run(renderer().dropSequence(new Sequence("numbers", null, 1, 1))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_table_is_dropped_and_made_again() {
        Table table = table("a", List.of(), List.of());
        database().create(table);
        database().run(renderer().dropTable(table));
        database().create(table);
    }

    @Test
    @Requires({Feature.FOREIGN_KEYS, Feature.MIXED_DELETE_RULES})
    void referring_rows_are_deleted_or_set_to_null_as_the_key_says() {
        Table bosses = table("bosses", List.of(), List.of());
        Table dogs = table(
                "dogs",
                List.of(
                        key("fk_owner", "owner_id", "bosses", OnDelete.CASCADE),
                        key("fk_friend", "friend_id", "bosses", OnDelete.SET_NULL)),
                List.of(),
                "owner_id",
                "friend_id");
        database().create(bosses, dogs);
        for (long id = 1; id <= 2; id++) {
            update(insert(bosses, 1, "id"), id);
        }
        update(insert(dogs, 1, "id", "owner_id", "friend_id"), 1L, 1L, 2L);
        update(insert(dogs, 1, "id", "owner_id", "friend_id"), 2L, 2L, 1L);
        update(new Delete(bosses, null, eq(col("id"), whole(0))), 1L);

        assertThat(all(List.of(Long.class, Long.class, Long.class), dogs, "id", "owner_id", "friend_id"))
                .containsExactly(Arrays.asList(2L, 2L, null));
    }

    @Test
    @Requires(Feature.ADD_FOREIGN_KEY)
    void a_foreign_key_is_added_and_dropped() {
        ForeignKey key = key("fk_a_b", "b_id", "b", OnDelete.NO_ACTION);
        Table a = table("a", List.of(), List.of(), "b_id");
        database().create(table("b", List.of(), List.of()), a);
        database().run(renderer().addForeignKey(a, key));
        assertThatThrownBy(() -> update(insert(a, 1, "id", "b_id"), 1L, 9L)).isInstanceOf(IntegrityException.class);

        database().run(renderer().dropForeignKey(a, key));
        assertThat(update(insert(a, 1, "id", "b_id"), 1L, 9L)).isEqualTo(1);
    }

    @Test
    @Requires(Feature.FORWARD_FOREIGN_KEY)
    void a_table_refers_to_one_that_comes_later() {
        Table a = table("a", List.of(key("fk_a_b", "b_id", "b", OnDelete.NO_ACTION)), List.of(), "b_id");
        database().create(a, table("b", List.of(), List.of()));
        assertThatThrownBy(() -> update(insert(a, 1, "id", "b_id"), 1L, 9L)).isInstanceOf(IntegrityException.class);
    }

    private Table indexed(boolean unique, @Nullable String where, List<String> include) {
        List<Index.Part> parts = List.of(new Index.Part("code", true), new Index.Part("grade", false));
        return table(
                "codes",
                List.of(),
                List.of(new Index("ix_codes", parts, unique, where, include)),
                "code",
                "grade",
                "size");
    }

    private boolean refusesSecond(Table codes, @Nullable Object... second) {
        update(insert(codes, 1, "id", "code", "grade"), 1L, 10L, 1L);
        try {
            update(insert(codes, 1, "id", "code", "grade"), second);
            return false;
        } catch (IntegrityException e) {
            return e.kind() == IntegrityException.Kind.UNIQUE;
        }
    }

    @Test
    void a_unique_index_refuses_a_second_row() {
        Table codes = indexed(true, null, List.of());
        database().create(codes);
        assertThat(refusesSecond(codes, 2L, 10L, 1L)).isTrue();
        assertThat(update(insert(codes, 1, "id", "code", "grade"), 3L, 10L, 2L)).isEqualTo(1);
    }

    @Test
    @Requires(Feature.COVERING_INDEXES)
    void a_covering_index_refuses_by_its_key_alone() {
        Table codes = indexed(true, null, List.of("size"));
        assertThat(createIndex(codes)).contains("size");
        database().create(codes);
        assertThat(refusesSecond(codes, 2L, 10L, 1L)).isTrue();
    }

    @Test
    @Requires(Feature.PARTIAL_INDEXES)
    void a_partial_unique_index_refuses_rows_of_its_condition_only() {
        Table codes = indexed(true, "grade > 1", List.of());
        database().create(codes);
        assertThat(refusesSecond(codes, 2L, 10L, 1L)).isFalse();
        update(insert(codes, 1, "id", "code", "grade"), 3L, 10L, 2L);
        assertThatThrownBy(() -> update(insert(codes, 1, "id", "code", "grade"), 4L, 10L, 2L))
                .isInstanceOf(IntegrityException.class);
    }

    /** Without its condition an index only grows larger; a unique one would refuse rows that the mapping allows. */
    @Test
    @Requires(absent = Feature.PARTIAL_INDEXES)
    void a_partial_index_covers_all_rows_unless_it_is_unique() {
        database().create(indexed(false, "grade > 1", List.of()));
        assertThatThrownBy(() -> createIndex(indexed(true, "grade > 1", List.of())))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("ix_codes")
                .hasMessageContaining("grade > 1");
    }

    private String createIndex(Table table) {
        return renderer().createIndex(table, table.indexes().get(0));
    }

    @Test
    @Requires(Feature.SEQUENCES)
    void a_sequence_is_listed_and_dropped() {
        Sequence sequence = new Sequence("numbers", null, 1, 1);
        database().run(renderer().createSequence(sequence));
        assertThat(sequences()).anyMatch(name -> dialect().identifiers().matches("numbers", name));

        database().run(renderer().dropSequence(sequence));
        assertThat(sequences()).isEmpty();
    }

    private List<String> sequences() {
        String query = Objects.requireNonNull(renderer().listSequences(), "a query of sequences");
        return database().rows(List.of(String.class, String.class), query).stream()
                .map(row -> String.valueOf(row.get(1)))
                .toList();
    }

    private Table commented(@Nullable String column, String table) {
        Column id = new Column("id", type(Long.class), false, Column.Size.DEFAULT, false, null, null, column);
        return new Table("notes", null, List.of(id), List.of("id"), List.of(), List.of(), List.of(), List.of(), table);
    }

    @Test
    @Requires(Feature.COMMENTS)
    void comments_are_taken_with_their_quotes() {
        Table table = commented("it's the \\ \"key\"", "Ada's notes; drop table x --");
        database().create(table);
        assertThat(update(insert(table, 1, "id"), 1L)).isEqualTo(1);
    }

    @Test
    @Requires(absent = Feature.COMMENTS)
    void where_there_are_no_comments_none_are_written() {
        assertThat(renderer().comments(commented("a comment", "another"))).isEmpty();
    }
}
