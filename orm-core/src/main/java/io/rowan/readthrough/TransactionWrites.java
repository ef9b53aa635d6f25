package io.rowan.readthrough;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a transaction has written. Belongs to one session. */
final class TransactionWrites {
    /** More parts of a table than this are taken for the whole. */
    private static final int MOST_PARTS = 200;

    private final Map<String, Set<String>> partsByTable = new HashMap<>();
    private boolean anything;

    boolean none() {
        return partsByTable.isEmpty() && !anything;
    }

    boolean touch(Collection<String> tables) {
        return anything || !none() && tables.stream().anyMatch(partsByTable::containsKey);
    }

    void anything() {
        anything = true;
    }

    /** Rows are there that were not there before; no other changes. */
    void inserted(String table) {
        partsByTable.computeIfAbsent(table, t -> new HashSet<>());
    }

    void row(String table, Object id) {
        String part = CachedTables.part(table, id);
        Set<String> parts = partsByTable.computeIfAbsent(table, t -> new HashSet<>());
        if (part == null || parts.size() == MOST_PARTS) {
            parts.add(CachedTables.whole(table));
        } else {
            parts.add(part);
        }
    }

    void whole(String table) {
        partsByTable.computeIfAbsent(table, t -> new HashSet<>()).add(CachedTables.whole(table));
    }

    Set<String> regions() {
        if (anything) {
            return Set.of(CachedTables.ALL);
        }
        Set<String> regions = new HashSet<>();
        partsByTable.forEach((table, parts) -> {
            regions.add(CachedTables.any(table));
            regions.addAll(parts.contains(CachedTables.whole(table)) ? Set.of(CachedTables.whole(table)) : parts);
        });
        return regions;
    }

    void clear() {
        partsByTable.clear();
        anything = false;
    }
}
