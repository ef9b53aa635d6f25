package io.rowan.query;

/**
 * The test whether a subquery has a row.
 *
 * @param select the subquery
 */
public record ExistsNode(Select<?> select) implements SubqueryNode {
    @Override
    public Object shape() {
        return ExistsNode.class;
    }

    @Override
    public String toString() {
        return "exists (select …)";
    }

    @Override
    public SubqueryNode withSelect(Select<?> other) {
        return new ExistsNode(other);
    }
}
