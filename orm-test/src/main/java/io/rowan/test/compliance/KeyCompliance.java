package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.asc;
import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.insert;
import static io.rowan.test.compliance.Words.items;
import static io.rowan.test.compliance.Words.returning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.dialect.Feature;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.test.Requires;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that the database makes come back as the dialect's insert strategy says, each to its own row. */
@Requires(Feature.IDENTITY)
abstract class KeyCompliance extends Compliance {
    private static final List<Class<?>> NUMBER_TEXT = List.of(Long.class, String.class);

    private @Nullable Table made;

    @BeforeEach
    void create() {
        Column id = new Column("id", type(Long.class), false, Column.Size.DEFAULT, true, null, null, null);
        Column state = new Column("state", type(String.class), false, Column.Size.DEFAULT, false, null, "'new'", null);
        made = Table.of("parcels", List.of(id, Column.of("label", type(String.class), false), state), "id");
        database().create(made);
    }

    private Table parcels() {
        if (made == null) {
            throw new IllegalStateException("no table yet");
        }
        return made;
    }

    private KeyRetrieval keys() {
        return dialect().inserts().keys();
    }

    private Map<Long, String> labels() {
        Map<Long, String> labels = new HashMap<>();
        all(NUMBER_TEXT, parcels(), "id", "label")
                .forEach(row -> labels.put((Long) row.get(0), String.valueOf(row.get(1))));
        return labels;
    }

    private List<String> labelsInOrderOfKeys() {
        SqlSelect select = SqlSelect.of(items(col("p.label")), Words.of(parcels(), "p"), null)
                .orderedBy(List.of(asc(col("p.id"))));
        List<String> labels = new ArrayList<>();
        column(String.class, select).forEach(label -> labels.add(String.valueOf(label)));
        return labels;
    }

    @Test
    void an_insert_is_a_query_of_its_rows_where_the_strategy_says_so() {
        assumeTrue(keys() == KeyRetrieval.ROWS, "the strategy is " + keys());
        int rows = Math.min(3, dialect().inserts().rowsFor(1));
        Object[] names = IntStream.range(0, rows).mapToObj(i -> "p" + i).toArray();
        Insert insert = returning(insert(parcels(), rows, "label"), "id", "label", "state");
        List<List<@Nullable Object>> back = rows(List.of(Long.class, String.class, String.class), insert, names);

        assertThat(back).hasSize(rows);
        back.forEach(row -> assertThat(labels()).containsEntry((Long) row.get(0), String.valueOf(row.get(1))));
        assertThat(back).allSatisfy(row -> assertThat(row).last().isEqualTo("new"));
    }

    @Test
    void keys_of_one_insert_ascend_with_its_rows_where_the_strategy_promises_it() {
        assumeTrue(dialect().inserts().keysAscend(), "the strategy promises no order");
        int rows = dialect().inserts().rowsFor(1);
        String[] names =
                IntStream.range(0, rows).mapToObj(i -> "p" + i * 7 % rows).toArray(String[]::new);
        update(insert(parcels(), rows, "label"), (Object[]) names);

        assertThat(labelsInOrderOfKeys()).containsExactly(names);
    }

    @Test
    void the_driver_gives_the_keys_where_the_strategy_says_so() throws SQLException {
        assumeTrue(
                keys() == KeyRetrieval.GENERATED_KEYS_BATCH || keys() == KeyRetrieval.GENERATED_KEYS_SINGLE,
                "the strategy is " + keys());
        List<String> names =
                IntStream.range(0, 50).mapToObj(i -> "p" + i * 7 % 50).toList();
        String[] columns = {dialect().identifiers().stored("id")};
        String sql = database().text(insert(parcels(), 1, "label"));
        List<Long> given;
        try (PreparedStatement statement = database().connection().prepareStatement(sql, columns)) {
            given = keys() == KeyRetrieval.GENERATED_KEYS_BATCH ? inBatch(statement, names) : each(statement, names);
        }
        Map<Long, String> labels = labels();
        assertThat(given.stream().map(labels::get)).containsExactlyElementsOf(names);
    }

    private static List<Long> inBatch(PreparedStatement statement, List<String> names) throws SQLException {
        for (String name : names) {
            statement.setString(1, name);
            statement.addBatch();
        }
        statement.executeBatch();
        List<Long> given = new ArrayList<>();
        read(statement, given);
        return given;
    }

    private static List<Long> each(PreparedStatement statement, List<String> names) throws SQLException {
        List<Long> given = new ArrayList<>();
        for (String name : names) {
            statement.setString(1, name);
            statement.executeUpdate();
            read(statement, given);
        }
        return given;
    }

    private static void read(PreparedStatement statement, List<Long> into) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            while (keys.next()) {
                into.add(keys.getLong(1));
            }
        }
    }

    @Test
    void a_key_of_ones_own_is_taken_too() {
        update(insert(parcels(), 1, "id", "label"), 500L, "own");
        assertThat(labels()).containsEntry(500L, "own");
    }
}
