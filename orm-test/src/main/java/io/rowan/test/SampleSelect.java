package io.rowan.test;

import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Join;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlSelect.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a select piece by piece. */
final class SampleSelect {
    private final List<Item> items;
    private final List<Join> joins = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private List<SqlExpression> groups = List.of();
    private boolean distinct;
    private @Nullable Relation from;
    private @Nullable SqlExpression where;
    private @Nullable SqlExpression having;
    private @Nullable SqlExpression limit;
    private @Nullable SqlExpression offset;
    private @Nullable Lock lock;

    private SampleSelect(List<Item> items) {
        this.items = items;
    }

    static SampleSelect of(SqlExpression... items) {
        return ofItems(Arrays.stream(items).map(item -> new Item(item, null)).toList());
    }

    static SampleSelect ofItems(List<Item> items) {
        return new SampleSelect(items);
    }

    SampleSelect distinct() {
        distinct = true;
        return this;
    }

    SampleSelect from(Table table, String alias) {
        return from(new Relation.TableRelation(table, alias));
    }

    SampleSelect from(Relation relation) {
        from = relation;
        return this;
    }

    SampleSelect join(Join.Kind kind, Relation relation, SqlExpression on) {
        joins.add(new Join(kind, relation, on));
        return this;
    }

    SampleSelect where(SqlExpression condition) {
        where = condition;
        return this;
    }

    SampleSelect groupBy(SqlExpression... expressions) {
        groups = List.of(expressions);
        return this;
    }

    SampleSelect having(SqlExpression condition) {
        having = condition;
        return this;
    }

    SampleSelect orderBy(SqlExpression expression) {
        return orderBy(expression, false, Order.Nulls.DEFAULT);
    }

    SampleSelect orderBy(SqlExpression expression, boolean descending, Order.Nulls nulls) {
        orders.add(new Order(expression, descending, nulls));
        return this;
    }

    SampleSelect limit(SqlExpression rows) {
        limit = rows;
        return this;
    }

    SampleSelect offset(SqlExpression rows) {
        offset = rows;
        return this;
    }

    SampleSelect lock(Lock.Mode mode, Lock.Wait whenLocked, @Nullable Integer timeoutMillis) {
        lock = new Lock(mode, whenLocked, timeoutMillis);
        return this;
    }

    SqlSelect build() {
        return new SqlSelect(
                distinct,
                items,
                from,
                List.copyOf(joins),
                where,
                groups,
                having,
                List.copyOf(orders),
                limit,
                offset,
                lock);
    }
}
