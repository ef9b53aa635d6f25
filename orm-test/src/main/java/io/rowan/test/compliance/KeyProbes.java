package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.insert;

import io.rowan.schema.Column;
import io.rowan.schema.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Probes of keys that the database makes. */
final class KeyProbes {
    private static final int ROWS = 3;

    private KeyProbes() {}

    private static Table create(Compliance test) {
        Column id = new Column("id", test.type(Long.class), false, Column.Size.DEFAULT, true, null, null, null);
        Table probe = Table.of("probe", List.of(id, Column.of("y", test.type(Long.class), true)), "id");
        test.database().create(probe);
        return probe;
    }

    static void identity(Compliance test) throws SQLException {
        Table probe = create(test);
        test.update(insert(probe, 1, "y"), 1L);
        test.update(insert(probe, 1, "y"), 2L);
        Set<?> ids = new HashSet<>(test.all(List.of(Long.class), probe, "id"));
        Probe.require(ids.size() == 2, "the keys are " + ids);
    }

    static void batch(Compliance test) throws SQLException {
        String sql = test.database().text(insert(create(test), 1, "y"));
        String[] id = {test.dialect().identifiers().stored("id")};
        Set<Long> keys;
        try (PreparedStatement statement = test.database().connection().prepareStatement(sql, id)) {
            for (long i = 0; i < ROWS; i++) {
                statement.setLong(1, i);
                statement.addBatch();
            }
            statement.executeBatch();
            keys = keys(statement);
        }
        Probe.require(keys.size() == ROWS, ROWS + " rows gave the keys " + keys);
    }

    private static Set<Long> keys(PreparedStatement statement) throws SQLException {
        Set<Long> keys = new HashSet<>();
        try (ResultSet given = statement.getGeneratedKeys()) {
            while (given.next()) {
                keys.add(given.getLong(1));
            }
        }
        return keys;
    }
}
