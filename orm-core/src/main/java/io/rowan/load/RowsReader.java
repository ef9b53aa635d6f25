package io.rowan.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a result, or a chunk of them, into what the query gives for each. */
interface RowsReader {
    /** Reads the present row, which may give nothing. */
    void read(ResultSet row, List<@Nullable Object> into) throws SQLException;

    /** Loads what is wanted with the entities that were read. */
    void complete();

    /** Makes the reader of a chunk. */
    interface Factory {
        /** A reader that reads entities into what a loader stands for. */
        RowsReader with(RelationshipLoader loader);
    }
}
