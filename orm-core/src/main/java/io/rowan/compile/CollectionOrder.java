package io.rowan.compile;

import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of a collection's elements, as {@code @OrderBy} says. */
public final class CollectionOrder {
    private CollectionOrder() {}

    /**
     * The order of a relationship.
     *
     * @param attribute the relationship
     * @param qualifier the alias of the target's table
     * @return the order, empty for none
     */
    public static List<SqlSelect.Order> of(ToManyAttribute attribute, String qualifier) {
        List<SqlSelect.Order> order = new ArrayList<>();
        for (ToManyAttribute.OrderTerm term : attribute.shape().orderBy()) {
            order.add(term(attribute.target(), qualifier, term));
        }
        return order;
    }

    static SqlSelect.Order term(EntityMapping target, @Nullable String qualifier, ToManyAttribute.OrderTerm term) {
        Attribute attribute = Scope.attribute(target, term.attribute());
        String column;
        if (attribute instanceof BasicAttribute basic) {
            column = basic.column().name();
        } else {
            column = ((ToOneAttribute) attribute).foreignKeyColumn().name();
        }
        return new SqlSelect.Order(
                new ColumnReference(qualifier, column), term.descending(), SqlSelect.Order.Nulls.DEFAULT);
    }
}
