package io.rowan.test;

import static io.rowan.test.Samples.column;

import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.Native;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.sql.SqlStatement.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that change rows, and sequences. */
final class WriteSamples {
    private final Samples samples;
    private final Table users;
    private final Column email;
    private final Column age;
    private final List<Column> keyed;

    WriteSamples(Samples samples) {
        this.samples = samples;
        this.users = samples.tables().users();
        this.email = users.column("email");
        this.age = users.column("age");
        this.keyed = List.of(users.column("name"), email, age);
    }

    void add() {
        inserts();
        defaults();
        upserts();
        updates();
        deletes();
        samples.statement("next value", new NextValue(SampleTables.sequence(), 1));
        samples.statement("three next values", new NextValue(SampleTables.sequence(), 3));
        samples.statement(
                "native text",
                new Native(
                        List.of("select * from users where id = ", " and age > ", ""),
                        List.of(samples.large(1), samples.whole(0))));
    }

    private Insert insert(int rows, List<Column> returning, @Nullable Conflict conflict) {
        List<List<SqlExpression>> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<SqlExpression> row = new ArrayList<>();
            for (Column each : keyed) {
                row.add(new Parameter(i * keyed.size() + row.size(), each.type()));
            }
            values.add(row);
        }
        return new Insert(users, keyed, values, returning, conflict);
    }

    private void inserts() {
        List<Column> returning = List.of(users.column("id"), age);
        samples.statement("insert", insert(1, List.of(), null));
        samples.statement("insert of three rows", insert(3, List.of(), null));
        samples.statement("insert returning", insert(1, returning, null));
        samples.statement("insert of three rows returning", insert(3, returning, null));
        SampleSelect oldest = SampleSelect.of(new Aggregate(Aggregate.Name.MAX, false, column("u.age")))
                .from(users, "u");
        List<SqlExpression> row = List.of(samples.text(0), new Scalar(oldest.build()));
        samples.statement(
                "insert of a computed value",
                new Insert(users, List.of(users.column("name"), age), List.of(row), List.of(), null));
    }

    private void defaults() {
        Table counters = samples.tables().counters();
        List<Column> id = List.of(counters.column("id"));
        List<List<SqlExpression>> one = List.of(List.of());
        List<List<SqlExpression>> two = List.of(List.of(), List.of());
        samples.statement("insert of defaults", new Insert(counters, List.of(), one, List.of(), null));
        samples.statement("insert of defaults returning", new Insert(counters, List.of(), one, id, null));
        samples.statement("insert of two rows of defaults", new Insert(counters, List.of(), two, List.of(), null));
        samples.statement("insert of two rows of defaults returning", new Insert(counters, List.of(), two, id, null));
    }

    private void upserts() {
        Conflict update = new Conflict(List.of(email), List.of(users.column("name"), age));
        Conflict leave = new Conflict(List.of(email, age), List.of());
        samples.statement("upsert", insert(1, List.of(), update));
        samples.statement("upsert of two rows", insert(2, List.of(), update));
        samples.statement("insert unless there", insert(1, List.of(), leave));
        samples.statement("upsert returning", insert(1, List.of(users.column("id")), update));
        samples.statement("upsert of its key", insert(1, List.of(), new Conflict(List.of(email), List.of(email, age))));
    }

    private void updates() {
        SqlExpression id = column("id");
        samples.statement(
                "update",
                new Update(
                        users,
                        null,
                        List.of(new Assignment(age, samples.whole(0)), new Assignment(email, samples.text(1))),
                        new Comparison(Comparison.Operator.EQ, id, samples.large(2))));
        SqlExpression older = new Arithmetic(Arithmetic.Operator.PLUS, column("u.age"), new Constant(1));
        samples.statement("update with alias", new Update(users, "u", List.of(new Assignment(age, older)), bosses()));
        Assignment adult = new Assignment(
                users.column("active"), new Comparison(Comparison.Operator.GE, column("age"), samples.whole(0)));
        samples.statement("update by a condition", new Update(users, null, List.of(adult), null));
    }

    /** Those who are somebody's boss. */
    private SqlExpression bosses() {
        SampleSelect bosses = SampleSelect.of(column("w.boss_id")).from(users, "w");
        return new InSelect(column("u.id"), bosses.build());
    }

    private void deletes() {
        samples.statement("delete of all", new Delete(users, null, null));
        samples.statement(
                "delete",
                new Delete(
                        samples.tables().orders(),
                        null,
                        new Comparison(Comparison.Operator.EQ, column("Code"), samples.text(0))));
        samples.statement("delete with alias", new Delete(users, "u", bosses()));
    }
}
