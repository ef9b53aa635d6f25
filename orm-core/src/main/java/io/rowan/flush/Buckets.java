package io.rowan.flush;

import io.rowan.flush.RowChange.Kind;
import io.rowan.schema.Table;
import java.util.Arrays;
import java.util.List;

/**
 * The changes of a flush, bucketed: a bucket holds the rows of one kind, table and shape, which one statement can
 * write. Buckets are numbered in the order that is best as long as no dependency asks for another: inserts by table,
 * then updates, then deletes against the order of tables, shapes by first appearance. Rows are numbered bucket by
 * bucket, in a bucket by appearance, so that a smaller number always means "sooner".
 */
final class Buckets {
    private final RowChange[] rows;
    private final int[] bucketOf;
    private final int[] starts;
    private final int[] tables;

    private Buckets(RowChange[] rows, int[] bucketOf, int[] starts, int[] tables) {
        this.rows = rows;
        this.bucketOf = bucketOf;
        this.starts = starts;
        this.tables = tables;
    }

    static Buckets of(List<RowChange> changes) {
        BucketCollector collector = new BucketCollector();
        int[] found = new int[changes.size()];
        int next = 0;
        for (RowChange change : changes) {
            found[next++] = collector.bucket(change);
        }
        int[] numbers = collector.numbers();
        int[] starts = starts(found, numbers);
        RowChange[] rows = new RowChange[found.length];
        int[] places = starts.clone();
        next = 0;
        for (RowChange change : changes) {
            rows[places[numbers[found[next++]]]++] = change;
        }
        return new Buckets(rows, bucketOf(starts), starts, collector.tables(numbers));
    }

    private static int[] starts(int[] found, int[] numbers) {
        int[] starts = new int[numbers.length + 1];
        for (int bucket : found) {
            starts[numbers[bucket] + 1]++;
        }
        for (int bucket = 0; bucket < numbers.length; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
        return starts;
    }

    private static int[] bucketOf(int[] starts) {
        int[] result = new int[starts[starts.length - 1]];
        for (int bucket = 0; bucket < starts.length - 1; bucket++) {
            Arrays.fill(result, starts[bucket], starts[bucket + 1], bucket);
        }
        return result;
    }

    int rows() {
        return rows.length;
    }

    int count() {
        return starts.length - 1;
    }

    RowChange row(int number) {
        return rows[number];
    }

    /** The bucket of a row. */
    int of(int row) {
        return bucketOf[row];
    }

    /** The first row of a bucket; the first of the next one ends it. */
    int start(int bucket) {
        return starts[bucket];
    }

    Kind kind(int bucket) {
        return rows[starts[bucket]].kind();
    }

    /** The number of a bucket's table, from 0. */
    int table(int bucket) {
        return tables[bucket];
    }

    Table tableOf(int bucket) {
        return rows[starts[bucket]].table();
    }

    /** All rows of a bucket in order. */
    List<RowChange> all(int bucket) {
        return Arrays.asList(rows).subList(starts[bucket], starts[bucket + 1]);
    }
}
