package io.rowan.model;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A row as it should be. Others are named by their numbers, which the model gives in order of appearance. */
final class Row {
    final int number;
    final Kind kind;
    String label;
    int amount;

    @Nullable
    Integer owner;

    final Set<Integer> skills = new TreeSet<>();
    /** The id, null before the model was told of a flush. */
    @Nullable
    Object id;

    Row(int number, Kind kind, String label, int amount) {
        this.number = number;
        this.kind = kind;
        this.label = label;
        this.amount = amount;
    }

    Row copy() {
        Row copy = new Row(number, kind, label, amount);
        copy.owner = owner;
        copy.skills.addAll(skills);
        copy.id = id;
        return copy;
    }

    @Override
    public String toString() {
        return label + "(" + number + ")";
    }
}
