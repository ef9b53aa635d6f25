package io.rowan.flush;

import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.ForeignKey.OnDelete;
import io.rowan.schema.Table;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Tables with a key and foreign keys, for plans that nobody runs. */
final class TestTables {
    private TestTables() {}

    /**
     * A table.
     *
     * @param name the name
     * @param foreignKeys as {@code owner -> person}, or {@code favourite? -> ball} where null is allowed
     */
    static Table table(String name, String... foreignKeys) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("id", NUMBER, false)));
        List<ForeignKey> keys = new ArrayList<>();
        for (String foreignKey : foreignKeys) {
            String[] ends = foreignKey.split(" -> ");
            String column = ends[0].replace("?", "");
            columns.add(Column.of(column, NUMBER, ends[0].endsWith("?")));
            keys.add(new ForeignKey(
                    name + "_" + column,
                    List.of(column),
                    ends[1],
                    null,
                    List.of("id"),
                    OnDelete.NO_ACTION,
                    ForeignKey.OnUpdate.NO_ACTION));
        }
        return new Table(name, null, columns, List.of("id"), keys, List.of(), List.of(), List.of(), null);
    }

    private static final ColumnType<Long> NUMBER = new ColumnType<>() {
        @Override
        public Class<Long> javaType() {
            return Long.class;
        }

        @Override
        public Storage storage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int jdbcType() {
            return Types.BIGINT;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Long value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Long read(ResultSet rows, int index) {
            throw new UnsupportedOperationException();
        }
    };
}
