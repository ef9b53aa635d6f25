package io.rowan.compile;

import io.rowan.compile.CompiledSelect.EntityItem;
import io.rowan.compile.CompiledSelect.JoinedFetch;
import io.rowan.compile.CompiledSelect.ResultItem;
import io.rowan.compile.CompiledSelect.ValueItem;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.EntityProjection;
import io.rowan.query.Item;
import io.rowan.query.LoadOption;
import io.rowan.query.Select;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import io.rowan.type.TypeRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles selects. Immutable; safe for threads. */
public final class QueryCompiler {
    private final EntityMappings mappings;
    private final TypeRegistry types;

    /**
     * Makes a compiler.
     *
     * @param mappings the mappings of the factory
     * @param types the dialect's types
     */
    public QueryCompiler(EntityMappings mappings, TypeRegistry types) {
        this.mappings = mappings;
        this.types = types;
    }

    /**
     * Compiles a select.
     *
     * @param select a template, whose values are numbers
     * @param collections how many collections may come in the same row; others are read by statements of their own
     * @return the tree with what is needed to run it
     * @throws io.rowan.error.QueryException when it names what is not there
     */
    public CompiledSelect compile(Select<?> select, int collections) {
        SelectCompiler compiler = new SelectCompiler(new Scope(mappings, null), types, new HashMap<>());
        Occurrence root = compiler.begin(select);
        return select.clauses().projection() instanceof EntityProjection
                ? entity(select, compiler, root, collections)
                : row(select, compiler, root);
    }

    private CompiledSelect row(Select<?> select, SelectCompiler compiler, Occurrence root) {
        List<SqlSelect.Item> columns = new ArrayList<>();
        List<ResultItem> items = new ArrayList<>();
        for (Item item : select.clauses().projection().items()) {
            Occurrence entity = compiler.entity(item.node());
            int first = columns.size() + 1;
            if (entity != null) {
                columns.addAll(EntityColumns.items(entity.mapping(), entity.qualifier()));
                items.add(new EntityItem(entity.mapping(), first, item.label(), List.of()));
            } else {
                Typed typed = compiler.value(item.node());
                columns.add(new SqlSelect.Item(typed.expression(), item.label()));
                items.add(new ValueItem(typed.type(), first, item.label()));
            }
        }
        SqlSelect tree = compiler.finish(select, root, columns);
        return new CompiledSelect(
                tree, items, compiler.bindings(), FetchPlan.EMPTY, tables(tree), compiler.joinsToMany());
    }

    private CompiledSelect entity(Select<?> select, SelectCompiler compiler, Occurrence root, int collections) {
        EntityProjection projection = (EntityProjection) select.clauses().projection();
        Occurrence selected = compiler.scope().resolve(projection.source());
        FetchPlan plan = FetchPlan.of(selected.mapping(), select.clauses().options());
        List<SqlSelect.Item> columns = new ArrayList<>(EntityColumns.items(selected.mapping(), selected.qualifier()));
        SqlSelect tree;
        List<JoinedFetch> joined = new ArrayList<>();
        boolean counted = select.clauses().limit() != null || select.clauses().offset() != null;
        if (counted && collections > 0 && joinsCollection(plan)) {
            tree = compiler.finish(select, root, columns);
            tree = new LimitedRoots(compiler.scope().joins(), selected).wrap(tree, plan, joined);
        } else {
            new JoinedFetches(compiler.scope().joins(), columns, collections).add(selected, plan, joined);
            tree = compiler.finish(select, root, columns);
            tree = withOrder(tree, joined);
        }
        List<ResultItem> items = List.of(new EntityItem(selected.mapping(), 1, null, joined));
        return new CompiledSelect(tree, items, compiler.bindings(), plan, tables(tree), compiler.joinsToMany());
    }

    private static SqlSelect withOrder(SqlSelect tree, List<JoinedFetch> joined) {
        List<SqlSelect.Order> more = JoinedFetches.order(joined, tree.items());
        if (more.isEmpty()) {
            return tree;
        }
        List<SqlSelect.Order> all = new ArrayList<>(tree.orderBy());
        all.addAll(more);
        return tree.orderedBy(all);
    }

    private static boolean joinsCollection(FetchPlan plan) {
        for (FetchPlan.Fetch fetch : plan.fetches()) {
            boolean joined = fetch.strategy() == LoadOption.Strategy.JOINED;
            if (joined && (fetch.attribute() instanceof ToManyAttribute || joinsCollection(fetch.next()))) {
                return true;
            }
        }
        return false;
    }

    static Set<Table> tables(SqlSelect select) {
        Set<Table> tables = new LinkedHashSet<>();
        new ReadTables(tables).select(select);
        return tables;
    }

    /** Adds the joins and columns of relationships that come in the same row; of collections the first alone. */
    static final class JoinedFetches {
        private final Joins joins;
        private final List<SqlSelect.Item> columns;
        private int collections;

        JoinedFetches(Joins joins, List<SqlSelect.Item> columns, int collections) {
            this.joins = joins;
            this.columns = columns;
            this.collections = collections;
        }

        void add(Occurrence from, FetchPlan plan, List<JoinedFetch> into) {
            for (FetchPlan.Fetch fetch : plan.fetches()) {
                Occurrence joined = fetch.strategy() == LoadOption.Strategy.JOINED ? join(from, fetch) : null;
                if (joined != null) {
                    int first = columns.size() + 1;
                    columns.addAll(EntityColumns.items(joined.mapping(), joined.qualifier()));
                    List<JoinedFetch> inner = new ArrayList<>();
                    add(joined, fetch.next(), inner);
                    into.add(new JoinedFetch(fetch.attribute(), joined.mapping(), first, inner));
                }
            }
        }

        private @Nullable Occurrence join(Occurrence from, FetchPlan.Fetch fetch) {
            if (fetch.attribute() instanceof ToOneAttribute toOne) {
                return joins.toOne(from, toOne, SqlSelect.Join.Kind.LEFT, null);
            }
            return collections-- > 0
                    ? joins.toMany(from, (ToManyAttribute) fetch.attribute(), SqlSelect.Join.Kind.LEFT, null)
                    : null;
        }

        static List<SqlSelect.Order> order(List<JoinedFetch> joined, List<SqlSelect.Item> columns) {
            List<SqlSelect.Order> order = new ArrayList<>();
            for (JoinedFetch fetch : joined) {
                if (fetch.attribute() instanceof ToManyAttribute toMany) {
                    SqlExpression first = columns.get(fetch.firstColumn() - 1).expression();
                    String qualifier = ((ColumnReference) first).qualifier();
                    for (ToManyAttribute.OrderTerm term : toMany.shape().orderBy()) {
                        order.add(CollectionOrder.term(toMany.target(), qualifier, term));
                    }
                }
                order.addAll(order(fetch.joined(), columns));
            }
            return order;
        }
    }

    /** Puts a limited select of roots into parentheses, so that joining a collection does not change the limit. */
    private static final class LimitedRoots {
        private final Joins around;
        private final Occurrence selected;
        private final String alias;
        private final List<SqlSelect.Item> inside = new ArrayList<>();
        private final List<SqlSelect.Order> order = new ArrayList<>();

        LimitedRoots(Joins joins, Occurrence selected) {
            this.around = joins.beside();
            this.selected = selected;
            this.alias = joins.alias("roots");
        }

        SqlSelect wrap(SqlSelect roots, FetchPlan plan, List<JoinedFetch> joined) {
            inside.addAll(roots.items());
            roots.orderBy().forEach(this::keepOrder);
            List<SqlSelect.Item> columns = new ArrayList<>(EntityColumns.items(selected.mapping(), alias));
            Occurrence root = new Occurrence(selected.mapping(), alias, false);
            new JoinedFetches(around, columns, 1).add(root, plan, joined);
            order.addAll(JoinedFetches.order(joined, columns));
            return SqlSelect.of(columns, new Relation.Derived(roots.selecting(inside), alias), null)
                    .joining(List.copyOf(around.list()))
                    .orderedBy(order);
        }

        /** Rows in parentheses have no order, so what they are ordered by comes out of them, too. */
        private void keepOrder(SqlSelect.Order by) {
            String key = "sort_" + (order.size() + 1);
            inside.add(new SqlSelect.Item(by.expression(), key));
            order.add(new SqlSelect.Order(new ColumnReference(alias, key), by.descending(), by.nulls()));
        }
    }
}
