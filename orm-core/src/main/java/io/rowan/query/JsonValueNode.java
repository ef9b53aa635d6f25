package io.rowan.query;

import java.util.List;

/**
 * What stands at the end of a path in a JSON document.
 *
 * @param document the document
 * @param path the steps as a value, for databases that take them as a parameter
 * @param steps the same for those that do not: a {@code String} for a property, an {@code Integer} for a place from 0
 * @param kind what is wanted of it
 */
public record JsonValueNode(Node document, Node path, List<Object> steps, Kind kind) implements Node {
    /** What is wanted of a value. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number of 32 bits. */
        INTEGER,
        /** A number of 64 bits. */
        LONG,
        /** An exact number. */
        DECIMAL,
        /** True or false. */
        TRUTH
    }

    /** Copies its list. */
    public JsonValueNode {
        steps = List.copyOf(steps);
    }

    @Override
    public Object shape() {
        return new Shape(steps, kind);
    }

    @Override
    public List<Node> children() {
        return List.of(document, path);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new JsonValueNode(children.get(0), children.get(1), steps, kind);
    }

    @Override
    public String toString() {
        return document + text(steps) + " as " + kind;
    }

    static String text(List<Object> steps) {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            text.append(step instanceof Integer ? "[" + step + "]" : "." + step);
        }
        return text.toString();
    }

    private record Shape(List<Object> steps, Kind kind) {}
}
