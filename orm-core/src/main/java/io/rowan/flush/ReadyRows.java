package io.rowan.flush;

import org.jspecify.annotations.Nullable;

/** The rows that wait for nothing more, by bucket. */
final class ReadyRows {
    private final Buckets buckets;
    private final @Nullable RowList[] lists;

    ReadyRows(Buckets buckets) {
        this.buckets = buckets;
        this.lists = new @Nullable RowList[buckets.count()];
    }

    /** Adds a row and says whether it is the first one of its bucket. */
    boolean add(int row) {
        int bucket = buckets.of(row);
        RowList list = lists[bucket];
        boolean first = list == null;
        if (list == null) {
            list = new RowList();
            lists[bucket] = list;
        }
        list.add(row);
        return first;
    }

    /** Takes all rows of a bucket away, ascending. */
    RowList take(int bucket) {
        RowList list = lists[bucket];
        lists[bucket] = null;
        if (list == null) {
            return new RowList();
        }
        list.sort();
        return list;
    }
}
