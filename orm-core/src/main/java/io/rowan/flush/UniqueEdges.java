package io.rowan.flush;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the edges that unique keys impose: a row takes a value after the row that had it gave it up. */
final class UniqueEdges {
    private final Buckets buckets;
    private final Edges edges;
    /** Which row frees a value, by table. */
    private final List<@Nullable Map<UniqueValue, Integer>> freed = new ArrayList<>();

    UniqueEdges(Buckets buckets, Edges edges) {
        this.buckets = buckets;
        this.edges = edges;
    }

    void read() {
        boolean claims = false;
        for (int row = 0; row < buckets.rows(); row++) {
            Dependencies dependencies = buckets.row(row).dependencies();
            List<UniqueValue> frees = dependencies.frees();
            for (int i = 0; i < frees.size(); i++) {
                free(buckets.table(buckets.of(row)), frees.get(i), row);
            }
            claims |= !dependencies.claims().isEmpty();
        }
        if (claims && !freed.isEmpty()) {
            readClaims();
        }
    }

    private void free(int table, UniqueValue value, int row) {
        while (freed.size() <= table) {
            freed.add(null);
        }
        Map<UniqueValue, Integer> ofTable = freed.get(table);
        if (ofTable == null) {
            ofTable = new HashMap<>();
            freed.set(table, ofTable);
        }
        ofTable.put(value, row);
    }

    private void readClaims() {
        for (int row = 0; row < buckets.rows(); row++) {
            int table = buckets.table(buckets.of(row));
            Map<UniqueValue, Integer> ofTable = table < freed.size() ? freed.get(table) : null;
            if (ofTable != null) {
                claim(row, ofTable);
            }
        }
    }

    private void claim(int row, Map<UniqueValue, Integer> ofTable) {
        for (UniqueValue value : buckets.row(row).dependencies().claims()) {
            Integer holder = ofTable.get(value);
            if (holder != null && holder != row) {
                edges.add(holder, row, Edges.BREAKABLE, value);
            }
        }
    }
}
