package io.rowan.test;

import static io.rowan.test.Samples.column;

import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.And;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.ArrayContains;
import io.rowan.sql.SqlExpression.Between;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.Exists;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.JsonValue;
import io.rowan.sql.SqlExpression.Like;
import io.rowan.sql.SqlExpression.Not;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Or;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlExpression.Truth;
import io.rowan.sql.SqlSelect.Order.Nulls;
import java.util.List;

/** Expressions and conditions. */
final class ExpressionSamples {
    private static final SqlExpression ID = column("u.id");
    private static final SqlExpression NAME = column("u.name");
    private static final SqlExpression AGE = column("u.age");

    private final Samples samples;
    private final Table users;

    ExpressionSamples(Samples samples) {
        this.samples = samples;
        this.users = samples.tables().users();
    }

    void add() {
        comparisons();
        patterns();
        lists();
        longTexts();
        subqueries();
        numbers();
        texts();
        truths();
        documents();
        samples.tables()
                .types()
                .forEach((name, type) -> samples.select("cast of " + name, SampleSelect.of(new Parameter(0, type))));
    }

    private SampleSelect select(SqlExpression... items) {
        return SampleSelect.of(items).from(users, "u");
    }

    private void where(String name, SqlExpression condition) {
        samples.select(name, select(ID).where(condition));
    }

    private static Comparison equal(SqlExpression left, SqlExpression right) {
        return new Comparison(Comparison.Operator.EQ, left, right);
    }

    private void comparisons() {
        where(
                "and and or",
                new And(List.of(
                        new Or(List.of(equal(NAME, samples.text(0)), new NullTest(NAME, false))),
                        new Not(equal(AGE, column("u.boss_id"))),
                        new NullTest(AGE, true))));
        where("no condition of all", new And(List.of()));
        where("no condition of one", new Or(List.of()));
        where("between", new Between(AGE, samples.whole(0), samples.whole(1)));
        where("two values", equal(samples.whole(0), samples.whole(1)));
    }

    private void patterns() {
        where("like", new Like(NAME, samples.text(0), false, null));
        where("like with escape", new Like(NAME, samples.text(0), false, '\\'));
        where("like without case", new Like(NAME, samples.text(0), true, null));
        where("like without case with escape", new Like(NAME, samples.text(0), true, '!'));
    }

    private void lists() {
        where("in a list", new InList(AGE, List.of(samples.whole(0), samples.whole(1))));
        where("in an empty list", new InList(AGE, List.of()));
    }

    private void longTexts() {
        Parameter one = new Parameter(0, samples.tables().largeText());
        Parameter other = new Parameter(1, samples.tables().largeText());
        where("long text", equal(NAME, one));
        where("not the long text", new Comparison(Comparison.Operator.NE, NAME, one));
        where("none of two long texts", new Not(new InList(NAME, List.of(one, other))));
        where("long text before another", new Comparison(Comparison.Operator.LT, NAME, one));
        where("long text between two", new Between(NAME, one, other));
    }

    private void subqueries() {
        SampleSelect inferior =
                SampleSelect.of(new Constant(1)).from(users, "w").where(equal(column("w.boss_id"), ID));
        where("exists", new Exists(inferior.build()));
        where("not exists", new Not(new Exists(inferior.build())));
        SampleSelect oldest = SampleSelect.of(
                        new SqlExpression.Aggregate(SqlExpression.Aggregate.Name.MAX, false, column("w.age")))
                .from(users, "w");
        where("a subquery's value", equal(AGE, new Scalar(oldest.build())));
    }

    private void numbers() {
        for (Arithmetic.Operator operator : Arithmetic.Operator.values()) {
            SqlExpression product = new Arithmetic(operator, AGE, samples.whole(0));
            samples.select(
                    "number " + operator, select(new Arithmetic(Arithmetic.Operator.PLUS, product, new Constant(1))));
        }
    }

    private void texts() {
        Function twice = new Function(Function.Name.CONCAT, List.of(NAME, samples.text(0), column("u.email")));
        samples.select("texts one after another", select(twice));
        for (Function.Name name :
                List.of(Function.Name.LENGTH, Function.Name.LOWER, Function.Name.UPPER, Function.Name.COALESCE)) {
            List<SqlExpression> arguments =
                    name == Function.Name.COALESCE ? List.of(column("u.email"), samples.text(0)) : List.of(NAME);
            samples.select("function " + name, select(new Function(name, arguments)));
        }
        Function ofParameter = new Function(Function.Name.LENGTH, List.of(samples.text(0)));
        samples.select(
                "length in a computation",
                select(new Arithmetic(Arithmetic.Operator.TIMES, ofParameter, new Constant(2))));
    }

    /** A name with all that means something in a path, a literal or a statement; the path is the first value. */
    private void documents() {
        List<Object> path = List.of("it's \\ a \"b\".{c}?", 2);
        for (JsonValue.Kind kind : JsonValue.Kind.values()) {
            samples.select("document's " + kind, select(new JsonValue(column("u.metadata"), path, 0, kind)));
        }
        SqlExpression color = new JsonValue(column("u.metadata"), List.of("color"), 0, JsonValue.Kind.TEXT);
        where("text in a document", equal(color, samples.text(1)));
        SqlExpression sale = new JsonValue(column("u.metadata"), List.of("sale"), 0, JsonValue.Kind.TRUTH);
        where(
                "truth in a document",
                equal(sale, new Truth(true, samples.tables().type(Boolean.class))));
        where("element of an array", new ArrayContains(column("u.tags"), samples.text(0)));
    }

    private void truths() {
        Truth yes = new Truth(true, samples.tables().type(Boolean.class));
        Truth no = new Truth(false, samples.tables().type(Boolean.class));
        SqlExpression adult = new Comparison(Comparison.Operator.GE, AGE, samples.whole(0));
        where("a truth value as condition", equal(column("u.active"), yes));
        samples.select("truth values", select(yes, no));
        samples.select("a condition as value", select(adult));
        samples.select("order by a condition", select(ID).orderBy(adult, true, Nulls.DEFAULT));
        where("two conditions are equal", equal(adult, new NullTest(NAME, false)));
    }
}
