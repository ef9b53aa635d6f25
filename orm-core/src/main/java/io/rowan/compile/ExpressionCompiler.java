package io.rowan.compile;

import io.rowan.error.QueryException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.AggregateNode;
import io.rowan.query.AnyNode;
import io.rowan.query.ArithmeticNode;
import io.rowan.query.AttributeNode;
import io.rowan.query.BetweenNode;
import io.rowan.query.CompareNode;
import io.rowan.query.ContainsNode;
import io.rowan.query.EntityNode;
import io.rowan.query.ExistsNode;
import io.rowan.query.FunctionNode;
import io.rowan.query.InParametersNode;
import io.rowan.query.InSelectNode;
import io.rowan.query.JsonValueNode;
import io.rowan.query.LikeNode;
import io.rowan.query.Logic;
import io.rowan.query.LogicNode;
import io.rowan.query.Node;
import io.rowan.query.NotNode;
import io.rowan.query.NullTestNode;
import io.rowan.query.ParameterNode;
import io.rowan.query.SelectNode;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.JsonValue;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.type.ArrayType;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import io.rowan.type.TypeRegistry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns nodes into expressions. A parameter takes its type from what stands beside it, else from its value's class. */
final class ExpressionCompiler {
    private final Scope scope;
    private final TypeRegistry types;
    private final Map<Integer, Binding> bindings;

    ExpressionCompiler(Scope scope, TypeRegistry types, Map<Integer, Binding> bindings) {
        this.scope = scope;
        this.types = types;
        this.bindings = bindings;
    }

    Scope scope() {
        return scope;
    }

    SqlExpression condition(List<Node> conditions) {
        List<SqlExpression> all = new ArrayList<>(conditions.size());
        for (Node each : conditions) {
            all.add(condition(each));
        }
        return all.size() == 1 ? all.get(0) : new SqlExpression.And(all);
    }

    SqlExpression condition(Node node) {
        if (node instanceof CompareNode compare) {
            return comparison(compare);
        }
        if (node instanceof LogicNode logic) {
            List<SqlExpression> all =
                    logic.operands().stream().map(this::condition).toList();
            return logic.op() == Logic.AND ? new SqlExpression.And(all) : new SqlExpression.Or(all);
        }
        if (node instanceof NotNode not) {
            return new SqlExpression.Not(condition(not.operand()));
        }
        if (node instanceof NullTestNode test) {
            return new SqlExpression.NullTest(value(test.operand()).expression(), test.negated());
        }
        SqlExpression range = range(node);
        return range != null ? range : subquery(node);
    }

    private SqlExpression comparison(CompareNode node) {
        List<Typed> typed = alike(List.of(node.left(), node.right()));
        typed.forEach(side -> refuseDocument(side, node));
        List<SqlExpression> sides = expressions(typed);
        Comparison.Operator operator = Comparison.Operator.valueOf(node.op().name());
        return new Comparison(operator, sides.get(0), sides.get(1));
    }

    /** Some databases compare documents as text, blanks and all, and some not at all. */
    private static void refuseDocument(Typed side, Node where) {
        if (side.type().storage() == Storage.JSON) {
            throw new QueryException(
                    where + ": a JSON document is not compared as a whole. Compare what stands in it, such"
                            + " as Product_.metadata.path(\"color\").asText().eq(…), or test it with isNull().");
        }
    }

    private static List<SqlExpression> expressions(List<Typed> typed) {
        return typed.stream().map(Typed::expression).toList();
    }

    private @Nullable SqlExpression range(Node node) {
        if (node instanceof BetweenNode between) {
            List<SqlExpression> sides = expressions(alike(List.of(between.operand(), between.low(), between.high())));
            return new SqlExpression.Between(sides.get(0), sides.get(1), sides.get(2));
        }
        if (node instanceof LikeNode like) {
            List<SqlExpression> sides = expressions(alike(List.of(like.operand(), like.pattern())));
            return new SqlExpression.Like(sides.get(0), sides.get(1), like.ignoreCase(), like.escape());
        }
        if (node instanceof ContainsNode contains) {
            return contains(contains);
        }
        return node instanceof InParametersNode in ? inList(in) : null;
    }

    private SqlExpression contains(ContainsNode node) {
        Typed array = value(node.array());
        if (!(array.type().stored() instanceof ArrayType<?> type)) {
            throw new QueryException(
                    node + ": the attribute is no array. Compile the entity again so that its constants are"
                            + " up to date.");
        }
        Typed beside = new Typed(array.expression(), type.element(), null);
        Typed element = node.element() instanceof ParameterNode parameter
                ? parameter(parameter.index(), parameter.type(), beside)
                : value(node.element());
        return new SqlExpression.ArrayContains(array.expression(), element.expression());
    }

    private SqlExpression inList(InParametersNode node) {
        Typed operand = value(node.operand());
        refuseDocument(operand, node.operand());
        List<SqlExpression> values = new ArrayList<>(node.count());
        for (int i = 0; i < node.count(); i++) {
            values.add(parameter(node.first() + i, node.type(), operand).expression());
        }
        return new SqlExpression.InList(operand.expression(), values);
    }

    private SqlExpression subquery(Node node) {
        if (node instanceof InSelectNode in) {
            return new SqlExpression.InSelect(
                    value(in.operand()).expression(),
                    subselect().values(in.select()).select());
        }
        if (node instanceof ExistsNode exists) {
            return new SqlExpression.Exists(subselect().exists(exists.select()));
        }
        if (node instanceof AnyNode any) {
            return any(any);
        }
        Typed typed = value(node);
        ColumnType<?> bool = typeOf(Boolean.class);
        return new Comparison(Comparison.Operator.EQ, typed.expression(), new SqlExpression.Truth(true, bool));
    }

    private SelectCompiler subselect() {
        return new SelectCompiler(new Scope(scope.mappings(), scope), types, bindings);
    }

    private SqlExpression any(AnyNode any) {
        Scope.Place place = scope.place(any.relationship());
        Scope inner = new Scope(scope.mappings(), scope);
        return new SqlExpression.Exists(new RelationshipTest(inner, place).select(any.condition(), this));
    }

    ExpressionCompiler within(Scope inner) {
        return new ExpressionCompiler(inner, types, bindings);
    }

    /** Compiles operands that stand beside each other: parameters take the type of the first that is no parameter. */
    private List<Typed> alike(List<Node> nodes) {
        Typed guide = null;
        Typed[] typed = new Typed[nodes.size()];
        for (int i = 0; i < typed.length; i++) {
            if (!(nodes.get(i) instanceof ParameterNode)) {
                typed[i] = value(nodes.get(i));
                guide = guide == null ? typed[i] : guide;
            }
        }
        for (int i = 0; i < typed.length; i++) {
            if (nodes.get(i) instanceof ParameterNode parameter) {
                typed[i] = parameter(parameter.index(), parameter.type(), guide);
            }
        }
        return List.of(typed);
    }

    /** A parameter that is assigned to an attribute or stands beside it. */
    Typed parameter(int index, Class<?> valueType, @Nullable Typed beside) {
        ColumnType<?> own = types.find(valueType);
        if (beside != null
                && (beside.entity() != null
                        || own == null
                        || valueType == Void.class
                        || beside.type().javaType().isAssignableFrom(valueType))) {
            bindings.put(index, new Binding(index, beside.entity(), beside.type()));
            return new Typed(new Parameter(index, beside.type()), beside.type(), null);
        }
        if (own == null) {
            own = valueType.isEnum() ? types.enumByName(valueType) : null;
        }
        if (own == null) {
            throw new QueryException("A value of " + valueType.getName() + " cannot be bound beside "
                    + (beside == null
                            ? "nothing that has a type"
                            : beside.type().javaType().getName())
                    + ". Give a value of the attribute's type.");
        }
        return new Typed(new Parameter(index, own), own, null);
    }

    Typed value(Node node) {
        if (node instanceof AttributeNode attribute) {
            return attribute(scope.place(attribute));
        }
        if (node instanceof ParameterNode parameter) {
            return parameter(parameter.index(), parameter.type(), null);
        }
        if (node instanceof EntityNode entity) {
            Occurrence occurrence = scope.resolve(entity.source());
            EntityMapping mapping = occurrence.mapping();
            return new Typed(occurrence.idColumn(), mapping.id().attribute().type(), mapping);
        }
        return computed(node);
    }

    private Typed computed(Node node) {
        if (node instanceof AggregateNode aggregate) {
            return aggregate(aggregate);
        }
        if (node instanceof FunctionNode function) {
            return function(function);
        }
        if (node instanceof ArithmeticNode arithmetic) {
            return arithmetic(arithmetic);
        }
        if (node instanceof JsonValueNode json) {
            return json(json);
        }
        if (node instanceof SelectNode select) {
            SelectCompiler.Subselect values = subselect().values(select.select());
            return new Typed(new SqlExpression.Scalar(values.select()), values.type(), null);
        }
        return new Typed(condition(node), typeOf(Boolean.class), null);
    }

    private Typed json(JsonValueNode node) {
        SqlExpression document = value(node.document()).expression();
        int path = ((ParameterNode) node.path()).index();
        JsonValue.Kind kind = switch (node.kind()) {
            case TEXT -> JsonValue.Kind.TEXT;
            case INTEGER, LONG, DECIMAL -> JsonValue.Kind.NUMBER;
            case TRUTH -> JsonValue.Kind.TRUTH;
        };
        return new Typed(new JsonValue(document, node.steps(), path, kind), typeOf(classOf(node.kind())), null);
    }

    private static Class<?> classOf(JsonValueNode.Kind kind) {
        return switch (kind) {
            case TEXT -> String.class;
            case INTEGER -> Integer.class;
            case LONG -> Long.class;
            case DECIMAL -> BigDecimal.class;
            case TRUTH -> Boolean.class;
        };
    }

    private Typed arithmetic(ArithmeticNode node) {
        List<Typed> sides = alike(List.of(node.left(), node.right()));
        Typed left = sides.get(0);
        Typed right = sides.get(1);
        ColumnType<?> type = wider(left, right).type();
        return new Typed(new Arithmetic(operator(node, type), left.expression(), right.expression()), type, null);
    }

    private static Arithmetic.Operator operator(ArithmeticNode node, ColumnType<?> type) {
        Arithmetic.Operator operator = Arithmetic.Operator.valueOf(node.op().name());
        boolean whole = rank(type) >= 1 && rank(type) <= 4;
        return whole && operator == Arithmetic.Operator.DIVIDED_BY ? Arithmetic.Operator.DIVIDED_WHOLE : operator;
    }

    private static Typed wider(Typed left, Typed right) {
        return rank(right.type()) > rank(left.type()) ? right : left;
    }

    private static int rank(ColumnType<?> type) {
        return switch (type.storage()) {
            case TINYINT -> 1;
            case SMALLINT -> 2;
            case INTEGER -> 3;
            case BIGINT -> 4;
            case NUMERIC -> 5;
            case REAL -> 6;
            case DOUBLE -> 7;
            default -> 0;
        };
    }

    private static Typed attribute(Scope.Place place) {
        Attribute attribute = place.attribute();
        if (attribute instanceof BasicAttribute basic) {
            return new Typed(place.occurrence().column(basic.column().name()), basic.type(), null);
        }
        if (attribute instanceof ToOneAttribute toOne && toOne.owning()) {
            SqlExpression key =
                    place.occurrence().column(toOne.foreignKeyColumn().name());
            return new Typed(key, toOne.target().id().attribute().type(), toOne.target());
        }
        throw columnless(place);
    }

    private static QueryException columnless(Scope.Place place) {
        boolean many = place.attribute() instanceof ToManyAttribute;
        return new QueryException(place.occurrence().mapping().name() + "." + place.attribute() + " is "
                + (many ? "a to-many relationship" : "the inverse side of a one-to-one")
                + ", which has no column. Ask with any(...) or has(...), or join it.");
    }

    private Typed aggregate(AggregateNode node) {
        Typed operand = node.operand() == null ? null : value(node.operand());
        ColumnType<?> own = operand == null ? typeOf(Long.class) : operand.type();
        SqlExpression inner = operand == null ? null : operand.expression();
        return switch (node.function()) {
            case COUNT -> aggregate(Aggregate.Name.COUNT, node, inner, typeOf(Long.class));
            case AVG -> aggregate(Aggregate.Name.AVG, node, inner, typeOf(Double.class));
            case SUM_AS_LONG -> aggregate(Aggregate.Name.SUM_AS_LONG, node, inner, typeOf(Long.class));
            default -> aggregate(Aggregate.Name.valueOf(node.function().name()), node, inner, own);
        };
    }

    private static Typed aggregate(
            Aggregate.Name name, AggregateNode node, @Nullable SqlExpression operand, ColumnType<?> type) {
        return new Typed(new Aggregate(name, node.distinct(), operand), type, null);
    }

    private Typed function(FunctionNode node) {
        List<Typed> arguments = alike(node.arguments());
        ColumnType<?> type = switch (node.function()) {
            case LENGTH -> typeOf(Integer.class);
            case COALESCE -> arguments.get(0).type();
            default -> typeOf(String.class);
        };
        return new Typed(
                new Function(
                        Function.Name.valueOf(node.function().name()),
                        arguments.stream().map(Typed::expression).toList()),
                type,
                null);
    }

    private ColumnType<?> typeOf(Class<?> javaType) {
        ColumnType<?> type = types.find(javaType);
        if (type == null) {
            throw new QueryException("The dialect has no column type for " + javaType.getName());
        }
        return type;
    }
}
