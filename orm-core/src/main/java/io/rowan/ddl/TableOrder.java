package io.rowan.ddl;

import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Puts tables into an order in which each comes after those that it refers to, after Kahn. Among tables that are free
 * the mapping's order decides, so the statements are always the same. Where only a cycle is left, its first table goes
 * next, and its foreign keys to tables still to come are added when all tables are there. A table that refers to itself
 * needs nothing of the kind.
 */
final class TableOrder {
    private final List<Table> tables;
    private final Keys keys;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<List<Integer>> referrers = new ArrayList<>();
    private final int[] waitsFor;
    private final List<Table> sorted = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** When foreign keys are created. */
    enum Keys {
        /** Never. */
        NONE,
        /** With their table, be the other one there or not. */
        WITH_TABLE,
        /** With their table if the other one is there, else when it is. */
        IN_ORDER
    }

    private TableOrder(List<Table> tables, Keys keys) {
        this.tables = tables;
        this.keys = keys;
        this.waitsFor = new int[tables.size()];
        for (int i = 0; i < tables.size(); i++) {
            positions.put(name(tables.get(i)), i);
            referrers.add(new ArrayList<>());
        }
    }

    static TableOrder of(List<Table> tables, Keys keys) {
        TableOrder order = new TableOrder(tables, keys);
        order.link();
        order.sort();
        return order;
    }

    private void link() {
        for (int i = 0; i < tables.size(); i++) {
            for (ForeignKey key : tables.get(i).foreignKeys()) {
                Integer target = positions.get(target(key));
                if (target != null && target != i) {
                    referrers.get(target).add(i);
                    waitsFor[i]++;
                }
            }
        }
    }

    private void sort() {
        TreeSet<Integer> waiting = new TreeSet<>();
        PriorityQueue<Integer> free = new PriorityQueue<>();
        for (int i = 0; i < tables.size(); i++) {
            (waitsFor[i] == 0 ? free : waiting).add(i);
        }
        while (!free.isEmpty() || !waiting.isEmpty()) {
            Integer next = free.isEmpty() ? waiting.pollFirst() : free.poll();
            if (next != null) {
                place(next, free, waiting);
            }
        }
    }

    private void place(int position, PriorityQueue<Integer> free, TreeSet<Integer> waiting) {
        Table table = tables.get(position);
        places.put(name(table), sorted.size());
        sorted.add(table);
        for (int referrer : referrers.get(position)) {
            if (--waitsFor[referrer] == 0 && waiting.remove(referrer)) {
                free.add(referrer);
            }
        }
    }

    List<Table> tables() {
        return sorted;
    }

    /** The foreign keys whose targets are there when the table is created. */
    List<ForeignKey> inline(Table table) {
        return keys == Keys.NONE
                ? List.of()
                : table.foreignKeys().stream()
                        .filter(key -> !deferred(table, key))
                        .toList();
    }

    /** The foreign keys that are added when all tables are there. */
    List<ForeignKey> deferred(Table table) {
        return table.foreignKeys().stream().filter(key -> deferred(table, key)).toList();
    }

    private boolean deferred(Table table, ForeignKey key) {
        Integer target = places.get(target(key));
        Integer own = places.get(name(table));
        return keys == Keys.IN_ORDER && target != null && own != null && target > own;
    }

    private static String name(Table table) {
        return table.schema() + "\0" + table.name();
    }

    private static String target(ForeignKey key) {
        return key.targetSchema() + "\0" + key.targetTable();
    }
}
