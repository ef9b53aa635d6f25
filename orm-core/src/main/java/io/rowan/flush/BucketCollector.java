package io.rowan.flush;

import io.rowan.flush.RowChange.Kind;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the bucket of each change and, when all are known, the order of the buckets. */
final class BucketCollector {
    private record Bucket(Kind kind, int table, Object shape) {}

    private final List<Table> tables = new ArrayList<>();
    /** Spares the comparison of whole tables, column by column, for each row. */
    private final Map<Table, Integer> knownTables = new IdentityHashMap<>(4);

    private final List<Bucket> buckets = new ArrayList<>();
    private final Map<Bucket, Integer> bucketNumbers = new HashMap<>();
    private @Nullable RowChange last;
    private int lastBucket;

    /** The bucket of a change, numbered by first appearance. */
    int bucket(RowChange change) {
        if (last == null
                || last.kind() != change.kind()
                || last.table() != change.table()
                || last.shape() != change.shape()) {
            last = change;
            lastBucket = find(new Bucket(change.kind(), tableNumber(change.table()), change.shape()));
        }
        return lastBucket;
    }

    private int find(Bucket bucket) {
        Integer known = bucketNumbers.putIfAbsent(bucket, buckets.size());
        if (known != null) {
            return known;
        }
        buckets.add(bucket);
        return buckets.size() - 1;
    }

    private int tableNumber(Table table) {
        Integer known = knownTables.get(table);
        if (known != null) {
            return known;
        }
        int number = tables.indexOf(table);
        if (number < 0) {
            number = tables.size();
            tables.add(table);
        }
        knownTables.put(table, number);
        return number;
    }

    /** The final number of each bucket. */
    int[] numbers() {
        int[] ranks = TableOrder.ranks(tables);
        long[] order = new long[buckets.size()];
        for (int bucket = 0; bucket < order.length; bucket++) {
            order[bucket] = (place(buckets.get(bucket), ranks) << Integer.SIZE) + bucket;
        }
        Arrays.sort(order);
        int[] numbers = new int[order.length];
        for (int number = 0; number < order.length; number++) {
            numbers[(int) order[number]] = number;
        }
        return numbers;
    }

    /** Kinds one after the other, in each the tables by their ranks, of deletes against them. */
    private static long place(Bucket bucket, int[] ranks) {
        int rank = ranks[bucket.table()];
        int within = bucket.kind() == Kind.DELETE ? ranks.length - 1 - rank : rank;
        return (long) bucket.kind().ordinal() * ranks.length + within;
    }

    /** The table of each bucket by its final number. */
    int[] tables(int[] numbers) {
        int[] result = new int[numbers.length];
        for (int bucket = 0; bucket < numbers.length; bucket++) {
            result[numbers[bucket]] = buckets.get(bucket).table();
        }
        return result;
    }
}
