package io.rowan.query;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.query.Shop.Order;
import io.rowan.query.Shop.Order_;
import io.rowan.query.Shop.User;
import io.rowan.query.Shop.User_;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Statements are drawn from a seed for their shape and another one for their values. */
class StructureProperties {
    @Property
    void valuesDoNotChangeTheKey(@ForAll long shape, @ForAll long values, @ForAll long otherValues) {
        Structure structure = Structure.of(draw(shape, values));
        Structure other = Structure.of(draw(shape, otherValues));

        assertThat(structure.key()).isEqualTo(other.key()).hasSameHashCodeAs(other.key());
        assertThat(structure.values()).hasSameSizeAs(other.values());
    }

    @Property
    void keysAreEqualExactlyIfTemplatesAre(@ForAll byte shape, @ForAll byte otherShape) {
        Select<?> select = draw(shape, 1);
        Select<?> other = draw(otherShape, 2);

        assertThat(Structure.of(select).key().equals(Structure.of(other).key()))
                .isEqualTo(Template.of(select).equals(Template.of(other)));
    }

    @Property
    void theNumbersOfATemplateFindTheValues(@ForAll long shape, @ForAll long values) {
        Select<?> select = draw(shape, values);
        @Nullable Object[] found = Structure.of(select).values();
        List<Node> leaves = new ArrayList<>();
        collect(select.clauses(), leaves);
        List<Node> places = new ArrayList<>();
        collect(Template.of(select).clauses(), places);

        assertThat(places).hasSameSizeAs(leaves);
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) instanceof ParameterNode parameter) {
                assertThat(leaves.get(i)).isEqualTo(new ValueNode(found[parameter.index()]));
            } else if (places.get(i) instanceof InParametersNode in) {
                List<Object> list = ((InValuesNode) leaves.get(i)).values();
                for (int j = 0; j < in.count(); j++) {
                    assertThat(found[in.first() + j]).isEqualTo(list.get(Math.min(j, list.size() - 1)));
                }
            }
        }
    }

    private static void collect(SelectClauses clauses, List<Node> leaves) {
        clauses.projection().items().forEach(item -> collect(item.node(), leaves));
        clauses.joins().forEach(join -> collect(join.on(), leaves));
        clauses.where().forEach(node -> collect(node, leaves));
        clauses.having().forEach(node -> collect(node, leaves));
        clauses.orderBy().forEach(ordering -> collect(ordering.operand(), leaves));
        collect(clauses.limit(), leaves);
        collect(clauses.offset(), leaves);
    }

    private static void collect(@Nullable Node node, List<Node> leaves) {
        if (node == null) {
            return;
        }
        node.children().forEach(child -> collect(child, leaves));
        if (node instanceof SubqueryNode subquery) {
            collect(subquery.select().clauses(), leaves);
        } else if (node.children().isEmpty() || node instanceof InValuesNode || node instanceof InParametersNode) {
            leaves.add(node);
        }
    }

    private static Select<?> draw(long shapeSeed, long valueSeed) {
        return new Drawing(new Random(shapeSeed), new Random(valueSeed)).select(3);
    }

    /** Draws statements; what it takes from {@code values} never decides about the shape. */
    private record Drawing(Random shape, Random values) {
        Select<?> select(int depth) {
            Select<?> select = switch (shape.nextInt(4)) {
                case 0 -> Dsl.select(User.class);
                case 1 -> Dsl.select(User_.age.plus(values.nextInt())).distinct();
                case 2 -> Dsl.select(value(text()), count(User_.id).as("n")).from(User.class);
                default -> Dsl.select(alias(User.class, "u")).leftJoin(User_.orders, predicate(depth - 1));
            };
            for (int i = shape.nextInt(3); i > 0; i--) {
                select = select.where(predicate(depth));
            }
            if (shape.nextBoolean()) {
                select = select.having(predicate(depth - 1)).orderBy(User_.age.times(values.nextInt()));
            }
            select = shape.nextBoolean() ? select.limit(values.nextInt(100)) : select;
            return shape.nextBoolean() ? select.offset(values.nextInt(100)) : select;
        }

        Predicate predicate(int depth) {
            return switch (shape.nextInt(depth > 0 ? 11 : 6)) {
                case 0 -> User_.name.eq(text());
                case 1 -> User_.age.between(values.nextInt(), values.nextInt());
                case 2 -> User_.id.in(ids(shape.nextInt(8)));
                case 3 -> User_.name.lower().contains(text());
                case 4 -> coalesce(User_.email, text()).ilike(text());
                case 5 -> User_.active;
                case 6 -> and(predicate(depth - 1), predicate(depth - 1));
                case 7 -> or(predicate(depth - 1), predicate(depth - 1), predicate(depth - 1));
                case 8 -> predicate(depth - 1).not();
                case 9 -> User_.orders.any(predicate(depth - 1), Order_.id.gt(values.nextLong()));
                default -> exists(select(depth - 1).from(Order.class));
            };
        }

        private List<Long> ids(int count) {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ids.add(values.nextLong());
            }
            return ids;
        }

        private String text() {
            return Integer.toString(values.nextInt());
        }
    }
}
