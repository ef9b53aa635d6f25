package io.rowan.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All rows as they should be once everything pending is flushed. */
final class World {
    private final Map<Integer, Row> rows = new LinkedHashMap<>();

    World copy() {
        World copy = new World();
        rows.values().forEach(row -> copy.rows.put(row.number, row.copy()));
        return copy;
    }

    void add(Row row) {
        rows.put(row.number, row);
    }

    Collection<Row> rows() {
        return rows.values();
    }

    boolean has(int number) {
        return rows.containsKey(number);
    }

    Row row(int number) {
        Row row = rows.get(number);
        if (row == null) {
            throw new IllegalArgumentException("no row " + number);
        }
        return row;
    }

    List<Row> all(Kind kind) {
        return rows.values().stream().filter(row -> row.kind == kind).toList();
    }

    List<Row> owned(int owner, Kind kind) {
        return rows.values().stream()
                .filter(row -> row.kind == kind && row.owner != null && row.owner == owner)
                .toList();
    }

    /** The employees that have a skill. */
    List<Row> holders(int skill) {
        return rows.values().stream().filter(row -> row.skills.contains(skill)).toList();
    }

    @Nullable
    Row byId(Kind kind, @Nullable Object id) {
        return rows.values().stream()
                .filter(row -> row.kind == kind && id != null && id.equals(row.id))
                .findAny()
                .orElse(null);
    }

    boolean taken(Kind kind, String label) {
        return rows.values().stream().anyMatch(row -> row.kind == kind && row.label.equals(label));
    }

    /** Deletes a row: tasks go with their employee, everything else stays and loses what it had of the row. */
    void delete(int number) {
        Row gone = row(number);
        rows.remove(number);
        for (Row row : new ArrayList<>(rows.values())) {
            row.skills.remove(number);
            if (row.owner != null && row.owner == gone.number) {
                row.owner = null;
                if (row.kind == Kind.TASK) {
                    delete(row.number);
                }
            }
        }
    }

    /** The rows by entity and label, in words that do not depend on ids. */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        for (Row row : rows.values()) {
            List<String> skills =
                    row.skills.stream().map(skill -> row(skill).label).sorted().toList();
            words.put(
                    row.kind + " " + row.label,
                    words(row.amount, row.owner == null ? null : row(row.owner).label, skills));
        }
        return words;
    }

    static String words(int amount, @Nullable String owner, List<String> skills) {
        return amount + " of " + owner + (skills.isEmpty() ? "" : " with " + skills);
    }
}
