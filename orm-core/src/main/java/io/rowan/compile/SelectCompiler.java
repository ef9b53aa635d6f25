package io.rowan.compile;

import io.rowan.error.QueryException;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.AttributeNode;
import io.rowan.query.EntityNode;
import io.rowan.query.EntityProjection;
import io.rowan.query.Item;
import io.rowan.query.Join;
import io.rowan.query.Lock;
import io.rowan.query.Node;
import io.rowan.query.Ordering;
import io.rowan.query.ParameterNode;
import io.rowan.query.PathSource;
import io.rowan.query.Select;
import io.rowan.query.SelectClauses;
import io.rowan.query.Source;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles one select, and those inside it with compilers of their own that see its scope. */
final class SelectCompiler {
    private final Scope scope;
    private final TypeRegistry types;
    private final Map<Integer, Binding> bindings;
    private final ExpressionCompiler expressions;
    private boolean joinsToMany;

    /**
     * A subquery of one column.
     *
     * @param select the tree
     * @param type the column's type
     */
    record Subselect(SqlSelect select, ColumnType<?> type) {}

    SelectCompiler(Scope scope, TypeRegistry types, Map<Integer, Binding> bindings) {
        this.scope = scope;
        this.types = types;
        this.bindings = bindings;
        this.expressions = new ExpressionCompiler(scope, types, bindings);
    }

    Scope scope() {
        return scope;
    }

    ExpressionCompiler expressions() {
        return expressions;
    }

    List<Binding> bindings() {
        return List.copyOf(bindings.values());
    }

    boolean joinsToMany() {
        return joinsToMany;
    }

    /** Puts the root and the explicit joins into the scope; first of all, since every clause may name them. */
    Occurrence begin(Select<?> select) {
        Source source = select.root();
        Occurrence root = scope.root(source);
        for (Join join : select.clauses().joins()) {
            Node on = join.on();
            Joins.OnCondition more = on == null ? null : joined -> expressions.condition(on);
            SqlSelect.Join.Kind kind =
                    join.kind() == Join.Kind.LEFT ? SqlSelect.Join.Kind.LEFT : SqlSelect.Join.Kind.INNER;
            scope.join(join.relationship(), join.alias(), kind, more);
            joinsToMany |= isToMany(join.relationship());
        }
        return root;
    }

    private boolean isToMany(AttributeNode node) {
        Occurrence from = scope.resolve(node.source());
        return Scope.attribute(from, node) instanceof ToManyAttribute;
    }

    Subselect values(Select<?> select) {
        Occurrence root = begin(select);
        List<Item> items = select.clauses().projection().items();
        if (items.size() != 1) {
            throw new QueryException("A subquery that stands for values must select one expression, but selects "
                    + items.size() + ". Write select(Order_.id) and the like.");
        }
        Typed typed = value(items.get(0).node());
        SqlSelect tree = finish(select, root, List.of(new SqlSelect.Item(typed.expression(), null)));
        return new Subselect(tree, typed.type());
    }

    SqlSelect exists(Select<?> select) {
        Occurrence root = begin(select);
        return finish(select, root, List.of(new SqlSelect.Item(new SqlExpression.Constant(1), null)));
    }

    /** A selected expression. A parameter alone is bound by its value's class. */
    Typed value(Node node) {
        if (node instanceof ParameterNode parameter) {
            return expressions.parameter(parameter.index(), parameter.type(), null);
        }
        return expressions.value(node);
    }

    /** The entity that an item selects, null for a value. A to-one relationship is joined. */
    @Nullable
    Occurrence entity(Node node) {
        if (node instanceof EntityNode entity) {
            return scope.resolve(entity.source());
        }
        if (!(node instanceof AttributeNode attribute)) {
            return null;
        }
        Scope.Place place = scope.place(attribute);
        boolean other = place.attribute() instanceof ToOneAttribute && !place.key();
        return other ? scope.resolve(new PathSource(attribute)) : null;
    }

    SqlSelect finish(Select<?> select, Occurrence root, List<SqlSelect.Item> items) {
        SelectClauses clauses = select.clauses();
        SqlExpression where = clauses.where().isEmpty() ? null : expressions.condition(clauses.where());
        RepeatedItems selected = new RepeatedItems(clauses.projection().items(), items);
        List<SqlExpression> groupBy = new ArrayList<>();
        for (Node each : clauses.groupBy()) {
            groupBy.add(selected.term(each, expressions));
        }
        SqlExpression having = clauses.having().isEmpty() ? null : expressions.condition(clauses.having());
        List<SqlSelect.Order> orderBy = new ArrayList<>();
        for (Ordering each : clauses.orderBy()) {
            orderBy.add(order(each, selected));
        }
        boolean roots = clauses.projection() instanceof EntityProjection && joinsToMany;
        boolean counted = clauses.limit() != null || clauses.offset() != null;
        return new SqlSelect(
                clauses.distinct() || roots && counted,
                selected.items(),
                new Relation.TableRelation(root.mapping().table(), root.qualifier()),
                List.copyOf(scope.joins().list()),
                where,
                groupBy,
                having,
                orderBy,
                count(clauses.limit()),
                count(clauses.offset()),
                lock(clauses.lock()));
    }

    private @Nullable SqlExpression count(@Nullable Node node) {
        return node == null ? null : value(node).expression();
    }

    private SqlSelect.Order order(Ordering ordering, RepeatedItems selected) {
        SqlSelect.Order.Nulls nulls = ordering.nulls() == null
                ? SqlSelect.Order.Nulls.DEFAULT
                : SqlSelect.Order.Nulls.valueOf(ordering.nulls().name());
        return new SqlSelect.Order(selected.term(ordering.operand(), expressions), ordering.descending(), nulls);
    }

    private static SqlSelect.@Nullable Lock lock(@Nullable Lock lock) {
        if (lock == null) {
            return null;
        }
        Duration timeout = lock.timeout();
        return new SqlSelect.Lock(
                SqlSelect.Lock.Mode.valueOf(lock.mode().name()),
                SqlSelect.Lock.Wait.valueOf(lock.whenLocked().name()),
                timeout == null ? null : milliseconds(timeout));
    }

    /** Rounded up, since no time at all would be another lock. */
    private static int milliseconds(Duration time) {
        long milliseconds = time.plusNanos(999_999).toMillis();
        return (int) Math.min(Integer.MAX_VALUE, milliseconds);
    }
}
