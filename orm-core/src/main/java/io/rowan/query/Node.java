package io.rowan.query;

import java.util.List;

/**
 * A node of the untyped expression tree beneath {@link Expression}. All nodes are records: immutable, compared by
 * structure, and printed without the values that they bind.
 *
 * <p>A tree is walked through {@link #children()} and, for a {@link SubqueryNode}, its subquery after them. That order
 * numbers the values; see {@link Structure}.
 */
public sealed interface Node
        permits AggregateNode,
                AnyNode,
                ArithmeticNode,
                AttributeNode,
                BetweenNode,
                CompareNode,
                ContainsNode,
                EntityNode,
                FunctionNode,
                InParametersNode,
                InValuesNode,
                JsonValueNode,
                LikeNode,
                LogicNode,
                NotNode,
                NullTestNode,
                ParameterNode,
                SubqueryNode,
                ValueNode {
    /**
     * What this node is apart from its children, values and subquery. Equal shapes, numbers of children, children and
     * subqueries make statements that differ in values alone.
     *
     * @return an immutable value with {@code equals} and {@code hashCode}
     */
    Object shape();

    /**
     * The operands in the canonical order. A subquery and the source of an attribute are no children.
     *
     * @return the operands; empty for a leaf
     */
    default List<Node> children() {
        return List.of();
    }

    /**
     * The same node with other operands.
     *
     * @param children as many nodes as {@link #children()} has, in its order
     * @return a node of the same kind; this node if it has no children
     */
    default Node withChildren(List<Node> children) {
        return this;
    }
}
