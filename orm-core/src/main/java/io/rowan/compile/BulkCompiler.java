package io.rowan.compile;

import io.rowan.error.QueryException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.Assignment;
import io.rowan.query.Delete;
import io.rowan.query.EntitySource;
import io.rowan.query.Node;
import io.rowan.query.ParameterNode;
import io.rowan.query.Update;
import io.rowan.schema.Column;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import io.rowan.type.TypeRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles bulk updates and deletes. Immutable; safe for threads. */
public final class BulkCompiler {
    private final EntityMappings mappings;
    private final TypeRegistry types;

    /**
     * A bulk statement with what is needed to run it.
     *
     * @param statement the tree
     * @param bindings what is done to values before they are bound, for those that need it
     * @param mapping the entity whose rows it writes
     */
    public record CompiledBulk(SqlStatement statement, List<Binding> bindings, EntityMapping mapping) {}

    /**
     * Makes a compiler.
     *
     * @param mappings the mappings of the factory
     * @param types the dialect's types
     */
    public BulkCompiler(EntityMappings mappings, TypeRegistry types) {
        this.mappings = mappings;
        this.types = types;
    }

    /**
     * Compiles an update.
     *
     * @param update a template, whose values are numbers
     * @return the tree with what is needed to run it
     */
    public CompiledBulk compile(Update<?> update) {
        if (update.assignments().isEmpty()) {
            throw new QueryException(
                    "update(" + update.entity().getSimpleName() + ".class) sets nothing. Add .set(attribute, value).");
        }
        Work work = new Work(update.entity());
        List<SqlStatement.Assignment> assignments = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            assignments.add(work.assignment(assignment));
        }
        SqlExpression where = work.where(update.conditions());
        return work.compiled(new SqlStatement.Update(work.mapping.table(), null, assignments, where));
    }

    /**
     * Compiles a delete.
     *
     * @param delete a template, whose values are numbers
     * @return the tree with what is needed to run it
     */
    public CompiledBulk compile(Delete<?> delete) {
        Work work = new Work(delete.entity());
        SqlExpression where = work.where(delete.conditions());
        return work.compiled(new SqlStatement.Delete(work.mapping.table(), null, where));
    }

    /** One statement under work. Its table has no alias, since not every database allows one here. */
    private final class Work {
        private final EntityMapping mapping;
        private final Map<Integer, Binding> bindings = new HashMap<>();
        private final Scope scope = new Scope(mappings, null);
        private final ExpressionCompiler expressions = new ExpressionCompiler(scope, types, bindings);

        Work(Class<?> entity) {
            this.mapping = mappings.get(entity);
            scope.root(
                    new EntitySource(entity),
                    new Occurrence(mapping, mapping.table().name(), false));
        }

        CompiledBulk compiled(SqlStatement statement) {
            return new CompiledBulk(statement, List.copyOf(bindings.values()), mapping);
        }

        SqlStatement.Assignment assignment(Assignment assignment) {
            Scope.Place place = scope.place(assignment.attribute());
            Attribute attribute = place.attribute();
            Typed target = expressions.value(assignment.attribute());
            SqlExpression value = assignment.value() instanceof ParameterNode parameter
                    ? expressions
                            .parameter(parameter.index(), parameter.type(), target)
                            .expression()
                    : expressions.value(assignment.value()).expression();
            refuseJoins("set(" + attribute + ", ...)");
            return new SqlStatement.Assignment(column(attribute), value);
        }

        private Column column(Attribute attribute) {
            return attribute instanceof BasicAttribute basic
                    ? basic.column()
                    : ((ToOneAttribute) attribute).foreignKeyColumn();
        }

        private void refuseJoins(String where) {
            if (!scope.joins().list().isEmpty()) {
                throw new QueryException(where + " goes through a relationship of " + mapping.name()
                        + ", which an update cannot join. Use a subquery, subquery(select(...)).");
            }
        }

        @Nullable
        SqlExpression where(List<Node> conditions) {
            if (conditions.isEmpty()) {
                return null;
            }
            SqlExpression condition = expressions.condition(conditions);
            return scope.joins().list().isEmpty() ? condition : byId(conditions);
        }

        /** A condition that needs joins: the rows are found by a subquery of their ids. */
        private SqlExpression byId(List<Node> conditions) {
            Scope inner = new Scope(mappings, null);
            Occurrence root = inner.root(new EntitySource(mapping.javaType()));
            SqlExpression condition = new ExpressionCompiler(inner, types, bindings).condition(conditions);
            SqlSelect ids = new SqlSelect(
                    false,
                    List.of(new SqlSelect.Item(root.idColumn(), null)),
                    new Relation.TableRelation(mapping.table(), root.qualifier()),
                    List.copyOf(inner.joins().list()),
                    condition,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    null);
            String id = mapping.id().attribute().column().name();
            return new SqlExpression.InSelect(
                    new ColumnReference(mapping.table().name(), id), ids);
        }
    }
}
