package io.rowan.flush;

import java.util.Arrays;

/** Finds the number of a row by its handle, compared by identity: a table of numbers with linear probing, without boxing. */
final class RowNumbers {
    private static final int NONE = -1;

    private final Buckets buckets;
    private final int[] table;

    RowNumbers(Buckets buckets) {
        this.buckets = buckets;
        this.table = new int[Integer.highestOneBit(Math.max(1, buckets.rows())) * 4];
        Arrays.fill(table, NONE);
    }

    /** Takes in a row, unless one with its handle is there: then that one's number is the answer, else a negative one. */
    int add(int row) {
        int place = place(buckets.row(row).row());
        int known = table[place];
        if (known == NONE) {
            table[place] = row;
        }
        return known;
    }

    /** The number of the row with a handle; negative when there is none. */
    int of(Object handle) {
        return table[place(handle)];
    }

    /** Where the row with a handle stands, or the free place that it would take. */
    private int place(Object handle) {
        int hash = handle.hashCode();
        int place = (hash ^ hash >>> 16) & table.length - 1;
        while (table[place] != NONE && buckets.row(table[place]).row() != handle) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }
}
