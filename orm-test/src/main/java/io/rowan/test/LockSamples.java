package io.rowan.test;

import static io.rowan.test.Samples.column;

import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlSelect.Join;
import io.rowan.sql.SqlSelect.Lock.Mode;
import io.rowan.sql.SqlSelect.Lock.Wait;

/** Selects that lock rows. */
final class LockSamples {
    private static final SqlExpression ID = column("u.id");

    private final Samples samples;
    private final Table users;

    LockSamples(Samples samples) {
        this.samples = samples;
        this.users = samples.tables().users();
    }

    void add() {
        samples.select("lock", one().lock(Mode.UPDATE, Wait.WAIT, null));
        samples.select("lock or fail", one().lock(Mode.UPDATE, Wait.NO_WAIT, null));
        samples.select("lock or skip", one().lock(Mode.UPDATE, Wait.SKIP_LOCKED, null));
        samples.select("lock within 1.5 seconds", one().lock(Mode.UPDATE, Wait.WAIT, 1_500));
        samples.select("lock for reading", one().lock(Mode.SHARE, Wait.WAIT, null));
        samples.select("lock for reading or skip", one().lock(Mode.SHARE, Wait.SKIP_LOCKED, null));
        samples.select("lock with a join", joined(Join.Kind.INNER).lock(Mode.UPDATE, Wait.WAIT, null));
        samples.select("lock with a left join", joined(Join.Kind.LEFT).lock(Mode.UPDATE, Wait.SKIP_LOCKED, null));
        samples.select("lock with order and limit", page().lock(Mode.UPDATE, Wait.WAIT, null));
        samples.select("skip with order and limit", page().lock(Mode.UPDATE, Wait.SKIP_LOCKED, null));
    }

    private SampleSelect one() {
        return SampleSelect.of(column("u.name"))
                .from(users, "u")
                .where(new Comparison(Comparison.Operator.EQ, ID, samples.large(0)));
    }

    private SampleSelect joined(Join.Kind kind) {
        Relation orders = new Relation.TableRelation(samples.tables().orders(), "o");
        return SampleSelect.of(column("u.name"), column("o.total"))
                .from(users, "u")
                .join(kind, orders, new Comparison(Comparison.Operator.EQ, column("o.user_id"), ID));
    }

    private SampleSelect page() {
        return SampleSelect.of(column("u.name"))
                .from(users, "u")
                .where(new Comparison(Comparison.Operator.GT, column("u.age"), samples.whole(1)))
                .orderBy(ID)
                .limit(samples.whole(0));
    }
}
