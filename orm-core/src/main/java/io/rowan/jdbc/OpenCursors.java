package io.rowan.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The results of a transaction that are read row by row. They end with it: a pool may not clear up after us. */
final class OpenCursors {
    private Set<RowCursor> open = Collections.emptySet();

    void opened(RowCursor cursor) {
        if (open == Collections.EMPTY_SET) {
            open = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        open.add(cursor);
    }

    void closed(RowCursor cursor) {
        open.remove(cursor);
    }

    /** Closes them, since what comes next ends the transaction or the connection. */
    void end() {
        if (!open.isEmpty()) {
            List<RowCursor> all = new ArrayList<>(open);
            open.clear();
            all.forEach(RowCursor::end);
        }
    }
}
