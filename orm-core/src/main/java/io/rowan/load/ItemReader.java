package io.rowan.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads one selected item from the present row. */
interface ItemReader {
    @Nullable
    Object read(ResultSet rows) throws SQLException;
}
