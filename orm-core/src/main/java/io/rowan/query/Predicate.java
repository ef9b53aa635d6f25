package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition. It is true, false or, as SQL knows it, unknown; clauses take the rows where it is true.
 *
 * <p>{@code and()} of nothing is no condition: clauses drop it, so conditions may be collected from it on.
 */
public sealed class Predicate extends Expression<Boolean> permits BooleanAttribute {
    private static final Node NO_CONDITION = new LogicNode(Logic.AND, List.of());

    Predicate(Node node) {
        super(node);
    }

    /**
     * True where both conditions are.
     *
     * @param other the other condition
     * @return a new condition
     * @throws QueryException if {@code other} is null
     */
    public final Predicate and(Predicate other) {
        return all(Arrays.asList(this, other));
    }

    /**
     * True where one of the two conditions is.
     *
     * @param other the other condition
     * @return a new condition
     * @throws QueryException if {@code other} is null
     */
    public final Predicate or(Predicate other) {
        return any(Arrays.asList(this, other));
    }

    /**
     * True where this condition is false; where it is unknown, so is its negation.
     *
     * @return a new condition
     * @throws QueryException if this is no condition, that is {@code and()} of nothing
     */
    public final Predicate not() {
        if (node().equals(NO_CONDITION)) {
            throw new QueryException("not(and()): the negation of no condition matches nothing. Pass a condition.");
        }
        return node() instanceof NotNode negation
                ? new Predicate(negation.operand())
                : new Predicate(new NotNode(node()));
    }

    /** All of them: the flat list without nested {@code and}s, so that a chain of thousands stays one level deep. */
    static Predicate all(List<? extends @Nullable Predicate> predicates) {
        List<Node> operands = conditions(predicates);
        return new Predicate(operands.size() == 1 ? operands.get(0) : new LogicNode(Logic.AND, operands));
    }

    static Predicate any(List<? extends @Nullable Predicate> predicates) {
        List<Node> operands = new ArrayList<>();
        for (Predicate predicate : predicates) {
            Node node = checked(predicate);
            if (node.equals(NO_CONDITION)) {
                return new Predicate(NO_CONDITION);
            }
            addFlat(operands, node, Logic.OR);
        }
        if (operands.isEmpty()) {
            throw new QueryException("or() of nothing is true for no row. Pass a condition, or leave the or out.");
        }
        return new Predicate(operands.size() == 1 ? operands.get(0) : new LogicNode(Logic.OR, operands));
    }

    /** The conditions that a clause adds: those of nested {@code and}s one by one, those without a condition dropped. */
    static List<Node> conditions(List<? extends @Nullable Predicate> predicates) {
        List<Node> operands = new ArrayList<>(predicates.size());
        for (Predicate predicate : predicates) {
            addFlat(operands, checked(predicate), Logic.AND);
        }
        return operands;
    }

    /** The conditions as one; null if there are none. */
    static @Nullable Node condition(Predicate... predicates) {
        Node node = all(Arrays.asList(predicates)).node();
        return node.equals(NO_CONDITION) ? null : node;
    }

    private static void addFlat(List<Node> operands, Node node, Logic op) {
        if (node instanceof LogicNode logic && logic.op() == op) {
            operands.addAll(logic.operands());
        } else {
            operands.add(node);
        }
    }

    private static Node checked(@Nullable Predicate predicate) {
        if (predicate == null) {
            throw new QueryException("A condition is null. Leave it out, or write and() for no condition.");
        }
        return predicate.node();
    }
}
