package io.rowan.load;

import io.rowan.compile.CollectionOrder;
import io.rowan.compile.EntityColumns;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyInstances;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements that load by id or by relationship, rendered once for each length of the list of ids. Lists are padded
 * to a few lengths so that statements repeat. Belongs to a factory; safe for threads.
 */
public final class LoadStatements {
    /** The longest list of ids in one statement (semantics, rule 24). */
    static final int MAX_IDS = 500;

    private static final int[] LENGTHS = {1, 2, 3, 5, 10, 20, 50, 100, 200, 500};
    private static final String MAIN = "t1";
    private static final String LINK = "t2";

    private final Dialect dialect;
    private final LazyInstances instances = new LazyInstances();
    private final Map<Key, RenderedSql> rendered = new ConcurrentHashMap<>();
    private final Map<EntityMapping, EntityLayout> layouts = new ConcurrentHashMap<>();
    private final Map<ToManyAttribute, CollectionPlan> plans = new ConcurrentHashMap<>();

    /** The JVM takes 10 ms to link the methods that it would make itself, right before the first statement. */
    private record Key(Object what, int length, SqlSelect.@Nullable Lock lock) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && length == key.length
                    && what.equals(key.what)
                    && Objects.equals(lock, key.lock);
        }

        @Override
        public int hashCode() {
            return 31 * what.hashCode() + length;
        }
    }

    private record Versions(EntityMapping mapping) {}

    /**
     * Makes an empty cache.
     *
     * @param dialect renders the statements
     */
    public LoadStatements(Dialect dialect) {
        this.dialect = dialect;
    }

    LazyInstances instances() {
        return instances;
    }

    Dialect dialect() {
        return dialect;
    }

    EntityLayout layout(EntityMapping mapping) {
        EntityLayout known = layouts.get(mapping);
        return known != null ? known : layouts.computeIfAbsent(mapping, EntityLayout::new);
    }

    CollectionPlan plan(ToManyAttribute attribute) {
        CollectionPlan known = plans.get(attribute);
        return known != null ? known : plans.computeIfAbsent(attribute, CollectionPlan::new);
    }

    static int padded(int length) {
        for (int each : LENGTHS) {
            if (each >= length) {
                return each;
            }
        }
        throw new IllegalArgumentException("more than " + MAX_IDS + " ids in one statement");
    }

    /** Rows of an entity by their ids. */
    RenderedSql byIds(EntityMapping mapping, int length, SqlSelect.@Nullable Lock lock) {
        return length == 1 && lock == null ? byId(layout(mapping)) : byList(mapping, length, lock);
    }

    /** What most calls want is kept where no key has to be made for it. */
    private RenderedSql byId(EntityLayout layout) {
        RenderedSql known = layout.byId;
        if (known == null) {
            known = renderByIds(layout.mapping, 1, null);
            layout.byId = known;
        }
        return known;
    }

    private RenderedSql byList(EntityMapping mapping, int length, SqlSelect.@Nullable Lock lock) {
        Key key = new Key(mapping, length, lock);
        RenderedSql known = rendered.get(key);
        return known != null ? known : rendered.computeIfAbsent(key, k -> renderByIds(mapping, length, lock));
    }

    private RenderedSql renderByIds(EntityMapping mapping, int length, SqlSelect.@Nullable Lock lock) {
        return dialect.renderer()
                .render(byIds(mapping, EntityColumns.items(mapping, MAIN), length)
                        .locked(lock));
    }

    /** The id of each of some rows, and its version if there is one. */
    RenderedSql versions(EntityMapping mapping, int length, SqlSelect.@Nullable Lock lock) {
        Key key = new Key(new Versions(mapping), length, lock);
        return rendered.computeIfAbsent(key, k -> {
            ColumnReference id =
                    new ColumnReference(MAIN, mapping.id().attribute().column().name());
            BasicAttribute version = mapping.version();
            SqlSelect.Item first = new SqlSelect.Item(id, null);
            List<SqlSelect.Item> items = version == null
                    ? List.of(first)
                    : List.of(
                            first,
                            new SqlSelect.Item(
                                    new ColumnReference(MAIN, version.column().name()), null));
            return dialect.renderer().render(byIds(mapping, items, length).locked(lock));
        });
    }

    private static SqlSelect byIds(EntityMapping mapping, List<SqlSelect.Item> items, int length) {
        BasicAttribute id = mapping.id().attribute();
        return SqlSelect.of(
                items,
                new Relation.TableRelation(mapping.table(), MAIN),
                oneOf(new ColumnReference(MAIN, id.column().name()), id.type(), length));
    }

    /** Rows at the other end of a to-many relationship; its plan tells where the owner's id stands. */
    RenderedSql byOwners(ToManyAttribute attribute, ColumnType<?> idType, int length) {
        Key key = new Key(attribute, length, null);
        RenderedSql known = rendered.get(key);
        return known != null ? known : rendered.computeIfAbsent(key, k -> renderByOwners(attribute, idType, length));
    }

    private RenderedSql renderByOwners(ToManyAttribute attribute, ColumnType<?> idType, int length) {
        EntityMapping target = attribute.target();
        List<SqlSelect.Item> items = new ArrayList<>(EntityColumns.items(target, MAIN));
        List<SqlSelect.Join> joins = List.of();
        ColumnReference owner;
        if (attribute.link() instanceof ToManyAttribute.Link.JoinTableLink link) {
            owner = new ColumnReference(LINK, link.ownColumn().name());
            joins = List.of(linkTo(target, link));
        } else {
            var link = (ToManyAttribute.Link.ForeignKeyLink) attribute.link();
            owner = new ColumnReference(MAIN, link.column().name());
        }
        if (plan(attribute).ownerColumn() > items.size()) {
            items.add(new SqlSelect.Item(owner, "owner_id"));
        }
        Relation main = new Relation.TableRelation(target.table(), MAIN);
        return dialect.renderer()
                .render(SqlSelect.of(items, main, oneOf(owner, idType, length))
                        .joining(joins)
                        .orderedBy(CollectionOrder.of(attribute, MAIN)));
    }

    private static SqlSelect.Join linkTo(EntityMapping target, ToManyAttribute.Link.JoinTableLink link) {
        return new SqlSelect.Join(
                SqlSelect.Join.Kind.INNER,
                new Relation.TableRelation(link.table(), LINK),
                new Comparison(
                        Comparison.Operator.EQ,
                        new ColumnReference(LINK, link.targetColumn().name()),
                        new ColumnReference(
                                MAIN, target.id().attribute().column().name())));
    }

    /** Rows at the owning side of a one-to-one relationship, by the ids of the inverse side. */
    RenderedSql byInverse(ToOneAttribute owner, ColumnType<?> idType, EntityMapping target, int length) {
        Key key = new Key(owner, length, null);
        RenderedSql known = rendered.get(key);
        if (known != null) {
            return known;
        }
        SqlExpression column =
                new ColumnReference(MAIN, owner.foreignKeyColumn().name());
        SqlSelect select = SqlSelect.of(
                EntityColumns.items(target, MAIN),
                new Relation.TableRelation(target.table(), MAIN),
                oneOf(column, idType, length));
        return rendered.computeIfAbsent(key, k -> dialect.renderer().render(select));
    }

    private static SqlExpression oneOf(SqlExpression column, ColumnType<?> type, int length) {
        if (length == 1) {
            return new Comparison(Comparison.Operator.EQ, column, new Parameter(0, type));
        }
        List<SqlExpression> values = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            values.add(new Parameter(i, type));
        }
        return new SqlExpression.InList(column, values);
    }
}
