package io.rowan.load;

import io.rowan.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one column of a row.
 *
 * @param type how it is read
 * @param column where it stands, from 1
 */
record ValueReader(ColumnType<?> type, int column) implements ItemReader {
    @Override
    public @Nullable Object read(ResultSet rows) throws SQLException {
        return type.read(rows, column);
    }
}
