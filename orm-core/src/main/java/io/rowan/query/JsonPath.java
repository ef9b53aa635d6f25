package io.rowan.query;

import io.rowan.error.QueryException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A place inside a JSON document: {@code Product_.metadata.path("size").path("width")}. What stands there is asked for as a
 * kind of value; it is null where the path leads nowhere, to JSON's null or to a value of another kind.
 *
 * <p>Names and places are bound as parameters where the database takes them so, and quoted elsewhere.
 */
public final class JsonPath {
    private final Node document;
    private final List<Object> steps;

    JsonPath(Node document, List<Object> steps) {
        this.document = document;
        this.steps = List.copyOf(steps);
    }

    /**
     * A property of what stands here.
     *
     * @param name its name, of any characters
     * @param names the names of properties further inside
     * @return a new path
     * @throws QueryException if a name is null or holds the character of code 0
     */
    public JsonPath path(String name, String... names) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(checked(name));
        for (String each : names) {
            longer.add(checked(each));
        }
        return new JsonPath(document, longer);
    }

    private String checked(String name) {
        if (name == null || name.indexOf('\0') >= 0) {
            throw new QueryException(document + ".path(…): a property's name is "
                    + (name == null ? "null" : "a text with the character of code 0")
                    + ". Write the names of the properties as they are in the document.");
        }
        return name;
    }

    /**
     * An element of the array that stands here.
     *
     * @param place its place, from 0
     * @return a new path
     * @throws QueryException if the place is negative
     */
    public JsonPath index(int place) {
        if (place < 0) {
            throw new QueryException(
                    document + ".index(" + place + "): places in a JSON array count from 0. Write 0 for the first.");
        }
        List<Object> longer = new ArrayList<>(steps);
        longer.add(place);
        return new JsonPath(document, longer);
    }

    /**
     * The text that stands here; of a number or a truth value its text. What the text of an object or an array looks like
     * is the database's matter.
     *
     * @return an expression, null where there is none
     */
    public TextExpression asText() {
        return new TextExpression(node(JsonValueNode.Kind.TEXT));
    }

    /**
     * The number that stands here. In conditions it is compared with its fraction, if it has one; read as a result it must
     * be whole.
     *
     * @return an expression, null where there is no number
     */
    public NumberExpression<Integer> asInteger() {
        return new NumberExpression<>(node(JsonValueNode.Kind.INTEGER));
    }

    /**
     * The number that stands here, as {@link #asInteger()} with 64 bits.
     *
     * @return an expression, null where there is no number
     */
    public NumberExpression<Long> asLong() {
        return new NumberExpression<>(node(JsonValueNode.Kind.LONG));
    }

    /**
     * The number that stands here, with as many digits as the database gives; some read 15 of them.
     *
     * @return an expression, null where there is no number
     */
    public NumberExpression<BigDecimal> asDecimal() {
        return new NumberExpression<>(node(JsonValueNode.Kind.DECIMAL));
    }

    /**
     * The truth value that stands here, which is a condition too.
     *
     * @return an expression, null where there is no truth value
     */
    public Predicate asBoolean() {
        return new Predicate(node(JsonValueNode.Kind.TRUTH));
    }

    private Node node(JsonValueNode.Kind kind) {
        return new JsonValueNode(document, new ValueNode(steps), steps, kind);
    }

    /** The path as messages write it. */
    @Override
    public String toString() {
        return document + JsonValueNode.text(steps);
    }
}
