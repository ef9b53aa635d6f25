package io.rowan.query;

/**
 * The one value of a subquery; null if it has no row.
 *
 * @param select the subquery, of one column
 */
public record SelectNode(Select<?> select) implements SubqueryNode {
    @Override
    public Object shape() {
        return SelectNode.class;
    }

    @Override
    public String toString() {
        return "(select …)";
    }

    @Override
    public SubqueryNode withSelect(Select<?> other) {
        return new SelectNode(other);
    }
}
