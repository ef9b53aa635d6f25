package io.rowan.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies a statement in the canonical order of {@link Structure}, and counts its values on the way. */
final class TemplateWalk {
    private int next;

    <T> Select<T> select(Select<T> select) {
        SelectClauses clauses = select.clauses();
        SelectClauses copy = clauses.copy();
        copy.projection = projection(copy.projection);
        copy.joins = copy.joins.stream().map(this::join).toList();
        copy.where = nodes(copy.where);
        List<Item> items = copy.projection.items();
        copy.groupBy =
                copy.groupBy.stream().map(term -> term(clauses, items, term)).toList();
        copy.having = nodes(copy.having);
        copy.orderBy = copy.orderBy.stream()
                .map(ordering ->
                        new Ordering(term(clauses, items, ordering.operand()), ordering.descending(), ordering.nulls()))
                .toList();
        copy.limit = optional(copy.limit);
        copy.offset = optional(copy.offset);
        return new Select<>(copy);
    }

    <T> Update<T> update(Update<T> update) {
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            assignments.add(new Assignment(assignment.attribute(), node(assignment.value())));
        }
        return new Update<>(update.entity(), assignments, nodes(update.conditions()));
    }

    Projection projection(Projection projection) {
        if (projection instanceof ScalarProjection scalar) {
            return new ScalarProjection(item(scalar.item()));
        }
        if (projection instanceof RowProjection row) {
            return new RowProjection(row.items().stream().map(this::item).toList());
        }
        if (projection instanceof RecordProjection row) {
            return new RecordProjection(
                    row.type(), row.items().stream().map(this::item).toList());
        }
        return projection;
    }

    List<Node> nodes(List<Node> nodes) {
        List<Node> copies = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            copies.add(node(node));
        }
        return List.copyOf(copies);
    }

    private Item item(Item item) {
        return new Item(node(item.node()), item.label());
    }

    private Join join(Join join) {
        return new Join(join.kind(), join.relationship(), join.alias(), optional(join.on()));
    }

    /** A term that repeats a selected item becomes that item's copy, with the numbers of its values. */
    private Node term(SelectClauses clauses, List<Item> items, Node term) {
        int item = clauses.repeated(term);
        return item < 0 ? node(term) : items.get(item).node();
    }

    private @Nullable Node optional(@Nullable Node node) {
        return node == null ? null : node(node);
    }

    private Node node(Node node) {
        if (node instanceof ValueNode value) {
            return new ParameterNode(next++, value.shape());
        }
        if (node instanceof InValuesNode in) {
            Node operand = node(in.operand());
            int first = next;
            int count = Structure.paddedLength(in.values().size());
            next += count;
            return new InParametersNode(operand, first, count, in.type());
        }
        Node copy = node.children().isEmpty() ? node : node.withChildren(nodes(node.children()));
        return copy instanceof SubqueryNode subquery ? subquery.withSelect(select(subquery.select())) : copy;
    }
}
