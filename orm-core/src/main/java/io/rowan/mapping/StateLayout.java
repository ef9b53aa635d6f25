package io.rowan.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the values of an entity lie in its state. Arrays of slots have an element for each property of the class, by
 * position, -1 for one that is left out.
 */
final class StateLayout {
    private final EntityMapping.Definition definition;
    private final int[] plainSlots;
    private final int[] directSlots;
    private final boolean[] plain;
    private final Attribute[] watched;
    private final Attribute[] indirect;
    private final Attribute[] relationships;

    StateLayout(EntityMapping.Definition definition) {
        this.definition = definition;
        this.plainSlots = noNumbers();
        this.directSlots = noNumbers();
        this.plain = new boolean[definition.attributes().size()];
        List<Attribute> notPlain = new ArrayList<>();
        List<Attribute> inside = new ArrayList<>();
        List<Attribute> related = new ArrayList<>();
        for (Attribute each : definition.attributes()) {
            place(each);
            addIf(!plain[each.slot()], each, notPlain);
            addIf(!each.path().direct(), each, inside);
            addIf(!(each instanceof BasicAttribute), each, related);
        }
        this.watched = notPlain.toArray(new Attribute[0]);
        this.indirect = inside.toArray(new Attribute[0]);
        this.relationships = related.toArray(new Attribute[0]);
    }

    private void place(Attribute attribute) {
        if (attribute.path().direct()) {
            directSlots[position(attribute)] = attribute.slot();
        }
        if (plain(attribute)) {
            plainSlots[position(attribute)] = attribute.slot();
            plain[attribute.slot()] = true;
        }
    }

    /** Whether a value that is the same object is also the same value, in the entity itself. */
    private static boolean plain(Attribute attribute) {
        if (!attribute.path().direct()) {
            return false;
        }
        return attribute instanceof BasicAttribute basic
                ? !basic.type().mutable()
                : attribute instanceof ToOneAttribute toOne && toOne.owning();
    }

    private static void addIf(boolean wanted, Attribute attribute, List<Attribute> to) {
        if (wanted) {
            to.add(attribute);
        }
    }

    /** An array by the positions of the class's properties, -1 until an attribute gives a number. */
    int[] noNumbers() {
        int[] numbers = new int[positions()];
        Arrays.fill(numbers, -1);
        return numbers;
    }

    static int position(Attribute attribute) {
        return attribute.path().steps().get(0).position();
    }

    int positions() {
        int last = -1;
        for (Attribute each : definition.attributes()) {
            last = Math.max(last, position(each));
        }
        for (EmbeddedAttribute each : definition.embedded()) {
            last = Math.max(last, each.position());
        }
        return last + 1;
    }

    /** The slots of the properties whose attributes are plain. */
    int[] plainSlots() {
        return plainSlots;
    }

    /** The slots of the properties that are attributes themselves. */
    int[] directSlots() {
        return directSlots;
    }

    boolean plain(int slot) {
        return plain[slot];
    }

    /** The attributes that are not plain. */
    Attribute[] watched() {
        return watched;
    }

    /** The attributes inside embeddables. */
    Attribute[] indirect() {
        return indirect;
    }

    Attribute[] relationships() {
        return relationships;
    }
}
