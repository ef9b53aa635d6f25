package io.rowan.query;

/** A node with a subquery, which is a scope of its own. */
public sealed interface SubqueryNode extends Node permits ExistsNode, InSelectNode, SelectNode {
    /**
     * The subquery. In the canonical order it follows the node's children.
     *
     * @return the subquery
     */
    Select<?> select();

    /**
     * The same node with another subquery.
     *
     * @param other the subquery that takes the place of this node's
     * @return a node of the same kind
     */
    SubqueryNode withSelect(Select<?> other);
}
