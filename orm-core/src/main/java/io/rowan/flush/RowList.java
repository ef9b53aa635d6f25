package io.rowan.flush;

import java.util.Arrays;
import java.util.List;

/** A growing list of row numbers, without boxing. */
final class RowList {
    private int[] rows = new int[4];
    private int size;

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    int get(int index) {
        return rows[index];
    }

    int size() {
        return size;
    }

    void sort() {
        Arrays.sort(rows, 0, size);
    }

    List<RowChange> changes(Buckets buckets) {
        RowChange[] changes = new RowChange[size];
        for (int i = 0; i < size; i++) {
            changes[i] = buckets.row(rows[i]);
        }
        return List.of(changes);
    }
}
