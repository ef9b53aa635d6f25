package io.rowan.flush;

import static io.rowan.flush.TestChange.delete;
import static io.rowan.flush.TestChange.insert;
import static io.rowan.flush.TestChange.plan;
import static io.rowan.flush.TestChange.row;
import static io.rowan.flush.TestChange.update;
import static io.rowan.flush.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.flush.TestChange.Row;
import io.rowan.schema.Table;
import org.junit.jupiter.api.Test;

class FlushPlannerUniqueTest {
    private final Table users = table("users");
    private final Table orders = table("orders", "user_id -> users");
    private final Table other = table("other");

    private final Row a = row("a");
    private final Row b = row("b");
    private final Row c = row("c");
    private final Row d = row("d");
    private final Row e = row("e");

    private static void assertPlan(FlushPlan plan, String... lines) {
        assertThat(PlanText.of(plan)).containsExactly(lines);
    }

    @Test
    void aDeleteGoesBeforeTheInsertOfTheSameEmail() {
        assertPlan(
                plan(insert(users, b).claims("email", "x"), delete(users, a).frees("email", "x")),
                "delete users a",
                "insert users b");
    }

    @Test
    void aDeleteThatIsPulledForwardBringsAlongWhatMustGoBeforeIt() {
        assertPlan(
                plan(
                        insert(users, b).claims("email", "x"),
                        update(other, d),
                        update(orders, e).leaves(a, "user_id"),
                        delete(users, a).frees("email", "x"),
                        delete(orders, c).refersTo(a, "user_id")),
                "update orders e",
                "delete orders c",
                "delete users a",
                "insert users b",
                "update other d");
    }

    @Test
    void rowsThatShareTheShapeOfAPulledRowComeAlong() {
        assertPlan(
                plan(
                        insert(users, b).claims("email", "x"),
                        insert(users, d),
                        delete(users, a).frees("email", "x"),
                        delete(users, c)),
                "delete users a, c",
                "insert users b, d");
    }

    @Test
    void anUpdateThatFreesAValueGoesBeforeTheInsertThatClaimsIt() {
        assertPlan(
                plan(
                        insert(users, b).claims("email", "x"),
                        update(users, a).frees("email", "x").claims("email", "y")),
                "update users a",
                "insert users b");
    }

    @Test
    void aChainOfUpdatesRunsFromTheFreeEnd() {
        assertPlan(
                plan(
                        update(users, a).frees("position", 1).claims("position", 2),
                        update(users, b).frees("position", 2).claims("position", 3),
                        update(users, c).frees("position", 3).claims("position", 4)),
                "update users c, b, a");
    }

    @Test
    void aSwapOfTwoValuesParksOneRow() {
        assertPlan(
                plan(
                        update(users, a).frees("email", "x").claims("email", "y"),
                        update(users, b).frees("email", "y").claims("email", "x")),
                "park users email b=[y]",
                "update users a, b");
    }

    @Test
    void aRingOfThreeValuesParksOneRow() {
        assertPlan(
                plan(
                        update(users, a).frees("email", "x").claims("email", "y"),
                        update(users, b).frees("email", "y").claims("email", "z"),
                        update(users, c).frees("email", "z").claims("email", "x")),
                "park users email b=[y]",
                "update users a, c, b");
    }

    @Test
    void manySwapsParkInOneStep() {
        assertPlan(
                plan(
                        update(users, a).frees("email", "x").claims("email", "y"),
                        update(users, b).frees("email", "y").claims("email", "x"),
                        update(users, c).frees("email", "v").claims("email", "w"),
                        update(users, d).frees("email", "w").claims("email", "v")),
                "park users email b=[y], d=[w]",
                "update users a, b, c, d");
    }

    @Test
    void aParentReplacedByOneOfTheSameEmailWhileItsChildMovesIsParked() {
        assertPlan(
                plan(
                        insert(users, b).claims("email", "x"),
                        update(orders, c).leaves(a, "user_id").refersTo(b, "user_id"),
                        delete(users, a).frees("email", "x")),
                "park users email a=[x]",
                "insert users b",
                "update orders c",
                "delete users a");
    }

    @Test
    void equalValuesOfOtherTablesOrKeysImposeNothing() {
        assertPlan(
                plan(
                        insert(users, a).claims("email", "x"),
                        delete(other, b).frees("email", "x"),
                        delete(users, c).frees("name", "x")),
                "insert users a",
                "delete other b",
                "delete users c");
    }

    @Test
    void aRowThatFreesAndClaimsOneValueImposesNothing() {
        assertPlan(plan(update(users, a).frees("email", "x").claims("email", "x")), "update users a");
    }
}
