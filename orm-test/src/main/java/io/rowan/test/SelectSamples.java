package io.rowan.test;

import static io.rowan.test.Samples.column;

import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Join;
import io.rowan.sql.SqlSelect.Order.Nulls;
import java.util.List;

/** Clauses of selects. */
final class SelectSamples {
    private static final SqlExpression ID = column("u.id");
    private static final SqlExpression NAME = column("u.name");
    private static final SqlExpression AGE = column("u.age");
    private static final SqlExpression OWN_ORDERS =
            new Comparison(Comparison.Operator.EQ, column("o.user_id"), column("u.id"));
    private static final Aggregate COUNT = new Aggregate(Aggregate.Name.COUNT, false, null);

    private final Samples samples;
    private final Table users;
    private final Relation orders;

    SelectSamples(Samples samples) {
        this.samples = samples;
        this.users = samples.tables().users();
        this.orders = new Relation.TableRelation(samples.tables().orders(), "o");
    }

    void add() {
        relations();
        groups();
        limits();
        limitsWithoutOrder();
        limitsInside();
        nulls();
    }

    private SampleSelect users(SqlExpression... items) {
        return SampleSelect.of(items).from(users, "u");
    }

    private void relations() {
        samples.select("no table", SampleSelect.of(new Constant(1)));
        samples.select(
                "where",
                users(ID, NAME).where(new Comparison(Comparison.Operator.EQ, column("u.email"), samples.text(0))));
        samples.select(
                "inner join",
                users(NAME, column("o.Code"))
                        .join(Join.Kind.INNER, orders, OWN_ORDERS)
                        .orderBy(ID)
                        .orderBy(column("o.from")));
        samples.select("left join", users(NAME, column("o.total")).join(Join.Kind.LEFT, orders, OWN_ORDERS));
        samples.select(
                "derived table",
                SampleSelect.ofItems(List.of(new Item(column("d.who"), "value"), new Item(column("d.How many"), null)))
                        .from(counted()));
        samples.select("distinct", users(AGE).distinct().orderBy(AGE));
    }

    /** How many orders each user has. */
    private Relation counted() {
        SampleSelect inner = SampleSelect.ofItems(
                        List.of(new Item(column("o.user_id"), "who"), new Item(COUNT, "How many")))
                .from(orders)
                .groupBy(column("o.user_id"));
        return new Relation.Derived(inner.build(), "d");
    }

    private void groups() {
        samples.select(
                "groups",
                users(AGE, COUNT)
                        .groupBy(AGE)
                        .having(new Comparison(Comparison.Operator.GT, COUNT, samples.large(0)))
                        .orderBy(AGE));
        SqlExpression later = new Arithmetic(Arithmetic.Operator.PLUS, AGE, samples.whole(0));
        samples.select(
                "group by an alias",
                SampleSelect.ofItems(List.of(new Item(later, "later"), new Item(COUNT, null)))
                        .from(users, "u")
                        .where(new Comparison(Comparison.Operator.GT, AGE, samples.whole(1)))
                        .groupBy(column("later"))
                        .orderBy(COUNT));
        samples.select(
                "aggregates",
                users(
                        new Aggregate(Aggregate.Name.COUNT, true, NAME),
                        new Aggregate(Aggregate.Name.SUM, false, AGE),
                        new Aggregate(Aggregate.Name.SUM_AS_LONG, false, AGE),
                        new Aggregate(Aggregate.Name.AVG, false, AGE),
                        new Aggregate(Aggregate.Name.MIN, false, NAME),
                        new Aggregate(Aggregate.Name.MAX, false, samples.whole(0))));
    }

    private void limits() {
        samples.select("limit", users(ID).orderBy(ID).limit(samples.whole(0)));
        samples.select("offset", users(ID).orderBy(ID).offset(samples.whole(0)));
        samples.select(
                "limit and offset",
                users(ID, samples.text(2))
                        .where(new Comparison(Comparison.Operator.EQ, AGE, samples.whole(3)))
                        .orderBy(ID)
                        .limit(samples.whole(0))
                        .offset(samples.whole(1)));
    }

    private void limitsWithoutOrder() {
        samples.select("limit without order", users(ID).limit(samples.whole(0)));
        samples.select("offset without order", users(ID).offset(samples.whole(0)));
        samples.select(
                "limit of distinct rows without order", users(AGE).distinct().limit(samples.whole(0)));
        samples.select(
                "limit and offset of distinct rows without order",
                users(AGE).distinct().limit(samples.whole(0)).offset(samples.whole(1)));
    }

    private void limitsInside() {
        Relation page = new Relation.Derived(
                users(ID).orderBy(ID).limit(samples.whole(0)).build(), "page");
        samples.select(
                "limit inside a derived table",
                SampleSelect.of(column("page.id"))
                        .from(page)
                        .join(
                                Join.Kind.LEFT,
                                orders,
                                new Comparison(Comparison.Operator.EQ, column("o.user_id"), column("page.id")))
                        .orderBy(column("page.id")));
        samples.select(
                "limit inside in",
                users(NAME)
                        .where(new InSelect(
                                ID,
                                users(ID).orderBy(AGE).limit(samples.whole(0)).build())));
        samples.select(
                "order inside in",
                users(NAME).where(new InSelect(ID, users(ID).orderBy(AGE).build())));
    }

    private void nulls() {
        for (Nulls nulls : List.of(Nulls.FIRST, Nulls.LAST)) {
            String where = nulls == Nulls.FIRST ? "nulls first" : "nulls last";
            samples.select(where, users(ID).orderBy(AGE, false, nulls).orderBy(ID));
            samples.select(
                    "descending, " + where, users(ID).orderBy(AGE, true, nulls).orderBy(ID));
        }
    }
}
