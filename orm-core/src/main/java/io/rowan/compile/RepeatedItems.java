package io.rowan.compile;

import io.rowan.query.Item;
import io.rowan.query.Node;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import java.util.ArrayList;
import java.util.List;

/**
 * The selected items of one select. A term of {@code group by} or {@code order by} that repeats an item with parameters
 * names it by an alias, since a database takes two parameters for two expressions. The alias is one of ours: a label might
 * be the name of a column too, which some databases would take.
 */
final class RepeatedItems {
    private final List<Item> nodes;
    private final List<SqlSelect.Item> items;

    RepeatedItems(List<Item> nodes, List<SqlSelect.Item> items) {
        this.nodes = nodes;
        this.items = new ArrayList<>(items);
    }

    List<SqlSelect.Item> items() {
        return List.copyOf(items);
    }

    SqlExpression term(Node term, ExpressionCompiler expressions) {
        SqlExpression expression = expressions.value(term).expression();
        int position = repeats(term) ? position(expression) : -1;
        if (position < 0) {
            return expression;
        }
        String alias = "value_" + (position + 1);
        items.set(position, new SqlSelect.Item(items.get(position).expression(), alias));
        return new SqlExpression.ColumnReference(null, alias);
    }

    /** A template holds one node in both places where values are repeated; nodes without operands have none. */
    private boolean repeats(Node term) {
        return !term.children().isEmpty() && nodes.stream().anyMatch(item -> item.node() == term);
    }

    /** Where the expression is selected: as it is, or in an item that has got its alias already. */
    private int position(SqlExpression expression) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).expression().equals(expression)) {
                return i;
            }
        }
        return -1;
    }
}
