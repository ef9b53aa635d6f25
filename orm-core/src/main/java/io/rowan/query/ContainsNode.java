package io.rowan.query;

import java.util.List;

/**
 * The test whether an array has an element.
 *
 * @param array the array
 * @param element the element
 */
public record ContainsNode(Node array, Node element) implements Node {
    @Override
    public Object shape() {
        return ContainsNode.class;
    }

    @Override
    public List<Node> children() {
        return List.of(array, element);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new ContainsNode(children.get(0), children.get(1));
    }

    @Override
    public String toString() {
        return array + " contains " + element;
    }
}
