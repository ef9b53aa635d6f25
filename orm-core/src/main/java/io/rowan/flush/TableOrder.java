package io.rowan.flush;

import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The order of tables by their foreign keys, parents first, ties by first appearance.
 *
 * <p>Where tables refer to each other in a cycle, keys that may be null don't decide; where the others still form a
 * cycle, first appearance does. The order is a preference: rows that need another one get it.
 */
final class TableOrder {
    private final int tables;
    private final Edges edges = new Edges();

    private TableOrder(int tables) {
        this.tables = tables;
    }

    /**
     * Ranks tables.
     *
     * @param tables the tables in order of appearance
     * @return the rank of each table, from 0
     */
    static int[] ranks(List<Table> tables) {
        if (tables.size() == 1) {
            return new int[1];
        }
        TableOrder order = new TableOrder(tables.size());
        order.readForeignKeys(tables);
        int[] ranks = new int[tables.size()];
        if (!order.rank(ranks)) {
            order.cutWithinCycles(true);
            order.cutWithinCycles(false);
            order.rank(ranks);
        }
        return ranks;
    }

    private record Name(@Nullable String schema, String table) {}

    private void readForeignKeys(List<Table> tables) {
        Map<Name, Integer> numbers = new HashMap<>();
        for (Table table : tables) {
            numbers.put(new Name(table.schema(), table.name()), numbers.size());
        }
        for (int child = 0; child < tables.size(); child++) {
            for (ForeignKey key : tables.get(child).foreignKeys()) {
                Integer parent = numbers.get(new Name(key.targetSchema(), key.targetTable()));
                if (parent != null && parent != child) {
                    edges.add(parent, child, nullable(tables.get(child), key) ? Edges.BREAKABLE : 0, null);
                }
            }
        }
    }

    private static boolean nullable(Table table, ForeignKey key) {
        for (Column column : table.columns()) {
            if (column.nullable() && key.columns().contains(column.name())) {
                return true;
            }
        }
        return false;
    }

    private void cutWithinCycles(boolean onlyBreakable) {
        Components components = Components.of(Adjacency.forwards(tables, edges));
        for (int edge = 0; edge < edges.size(); edge++) {
            boolean within = components.of(edges.from(edge)) == components.of(edges.to(edge));
            if (within && (edges.isBreakable(edge) || !onlyBreakable)) {
                edges.cut(edge);
            }
        }
    }

    /** Ranks the tables; false when some refer to each other in a cycle. */
    private boolean rank(int[] ranks) {
        Adjacency children = Adjacency.forwards(tables, edges);
        int[] waiting = waiting();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int table = 0; table < tables; table++) {
            if (waiting[table] == 0) {
                ready.add(table);
            }
        }
        int rank = 0;
        for (Integer table = ready.poll(); table != null; table = ready.poll()) {
            ranks[table] = rank++;
            for (int place = children.start(table); place < children.end(table); place++) {
                if (--waiting[children.neighbour(place)] == 0) {
                    ready.add(children.neighbour(place));
                }
            }
        }
        return rank == tables;
    }

    private int[] waiting() {
        int[] waiting = new int[tables];
        for (int edge = 0; edge < edges.size(); edge++) {
            if (!edges.isCut(edge)) {
                waiting[edges.to(edge)]++;
            }
        }
        return waiting;
    }
}
