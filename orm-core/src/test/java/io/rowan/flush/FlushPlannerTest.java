package io.rowan.flush;

import static io.rowan.flush.TestChange.delete;
import static io.rowan.flush.TestChange.insert;
import static io.rowan.flush.TestChange.plan;
import static io.rowan.flush.TestChange.row;
import static io.rowan.flush.TestChange.update;
import static io.rowan.flush.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.CycleException;
import io.rowan.error.FlushException;
import io.rowan.flush.TestChange.Row;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlushPlannerTest {
    private final Table users = table("users");
    private final Table orders = table("orders", "user_id -> users");
    private final Table items = table("items", "order_id -> orders", "product_id -> products");
    private final Table products = table("products");
    private final Table nodes = table("nodes", "parent_id? -> nodes");

    private final Row a = row("a");
    private final Row b = row("b");
    private final Row c = row("c");
    private final Row d = row("d");

    private static void assertPlan(FlushPlan plan, String... lines) {
        assertThat(PlanText.of(plan)).containsExactly(lines);
    }

    @Test
    void noChangesGiveNoSteps() {
        assertThat(plan().steps()).isEmpty();
    }

    @Test
    void insertsGoParentsFirst() {
        assertPlan(
                plan(
                        insert(items, d).refersTo(c, "order_id").refersTo(b, "product_id"),
                        insert(orders, c).refersTo(a, "user_id"),
                        insert(products, b),
                        insert(users, a)),
                "insert products b",
                "insert users a",
                "insert orders c",
                "insert items d");
    }

    @Test
    void tablesThatAreNotRelatedGoByFirstAppearance() {
        assertPlan(plan(insert(users, a), insert(products, b)), "insert users a", "insert products b");
        assertPlan(plan(insert(products, b), insert(users, a)), "insert products b", "insert users a");
    }

    @Test
    void updatesFollowInsertsAndDeletesGoLastChildrenFirst() {
        assertPlan(
                plan(delete(users, a), update(products, b), delete(orders, c).refersTo(a, "user_id"), insert(users, d)),
                "insert users d",
                "update products b",
                "delete orders c",
                "delete users a");
    }

    @Test
    void rowsOfOneShapeAreOneStepEvenIfShapesAlternate() {
        assertPlan(
                plan(
                        update(users, a).shape("name"),
                        update(users, b).shape("email"),
                        update(users, c).shape("name"),
                        update(users, d).shape("email")),
                "update users a, c",
                "update users b, d");
    }

    @Test
    void equalShapesAndTablesNeedNotBeTheSameObject() {
        Table again = table("users");
        assertThat(again).isNotSameAs(users).isEqualTo(users);
        assertPlan(
                plan(insert(users, a).shape(new String("s")), insert(again, b).shape(new String("s"))),
                "insert users a, b");
    }

    @Test
    void rowsKeepTheirOrderInsideAStep() {
        assertPlan(plan(insert(users, c), insert(users, a), insert(users, b)), "insert users c, a, b");
    }

    @Test
    void childrenShareAStepWithTheirParentIfTheKeyIsKnown() {
        assertPlan(
                plan(
                        insert(nodes, c).mayReferTo(b, "parent_id"),
                        insert(nodes, a),
                        insert(nodes, b).mayReferTo(a, "parent_id")),
                "insert nodes a, b, c");
    }

    @Test
    void childrenWaitForAKeyThatTheDatabaseGives() {
        assertPlan(
                plan(
                        insert(nodes, a).keyFromDatabase(),
                        insert(nodes, b).mayReferTo(a, "parent_id").keyFromDatabase(),
                        insert(nodes, c).mayReferTo(a, "parent_id").keyFromDatabase(),
                        insert(nodes, d).mayReferTo(b, "parent_id").keyFromDatabase()),
                "insert nodes a",
                "insert nodes b, c",
                "insert nodes d");
    }

    @Test
    void levelsOfATreeAreOneStepAShapeWhateverTheOrderOfShapes() {
        assertPlan(
                plan(
                        insert(nodes, a).keyFromDatabase().shape("1"),
                        insert(nodes, b).keyFromDatabase().shape("2"),
                        insert(nodes, c).keyFromDatabase().shape("1").mayReferTo(b, "parent_id"),
                        insert(nodes, d).keyFromDatabase().shape("2").mayReferTo(a, "parent_id")),
                "insert nodes a",
                "insert nodes b, d",
                "insert nodes c");
    }

    @Test
    void anUpdateWaitsForTheInsertThatItRefersTo() {
        assertPlan(
                plan(update(orders, a).refersTo(b, "user_id"), insert(users, b).keyFromDatabase()),
                "insert users b",
                "update orders a");
    }

    @Test
    void aChildThatMovesWhileItsOldParentIsDeletedLives() {
        assertPlan(
                plan(delete(users, a), update(orders, b).leaves(a, "user_id").refersTo(c, "user_id"), insert(users, c)),
                "insert users c",
                "update orders b",
                "delete users a");
    }

    @Test
    void deletesOfATreeAreOneStepChildrenFirst() {
        assertPlan(
                plan(
                        delete(nodes, a),
                        delete(nodes, b).mayReferTo(a, "parent_id"),
                        delete(nodes, c).mayReferTo(b, "parent_id")),
                "delete nodes c, b, a");
    }

    @Test
    void referencesToRowsWithoutAChangeImposeNothing() {
        assertPlan(
                plan(insert(orders, a).refersTo(d, "user_id"), update(orders, b).leaves(d, "user_id")),
                "insert orders a",
                "update orders b");
    }

    @Test
    void tablesOutsideTheFlushDoNotMatter() {
        assertPlan(plan(insert(items, a), insert(users, b)), "insert items a", "insert users b");
    }

    @Test
    void rowsAreComparedByIdentity() {
        String one = new String("same");
        String other = new String("same");
        FlushPlan plan = FlushPlanner.plan(List.of(
                TestChange.change(RowChange.Kind.INSERT, users, one).build(),
                TestChange.change(RowChange.Kind.INSERT, users, other).build()));
        assertPlan(plan, "insert users same, same");
    }

    @Test
    void theSameChangesGiveTheSamePlan() {
        List<RowChange> changes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            changes.add(insert(i % 2 == 0 ? users : nodes, row("r" + i)).build());
        }
        assertThat(FlushPlanner.plan(changes)).isEqualTo(FlushPlanner.plan(changes));
    }

    @Test
    void aRowWithTwoChangesIsAnError() {
        assertThatThrownBy(() -> plan(insert(users, a), delete(users, a)))
                .isExactlyInstanceOf(FlushException.class)
                .hasMessage("Two changes of one row of users in a flush: INSERT and DELETE; make them one");
    }

    @Test
    void aWrittenRowThatRefersToADeletedOneIsAnErrorThatNamesBoth() {
        assertThatThrownBy(() -> plan(insert(orders, a).refersTo(b, "user_id"), delete(users, b)))
                .isExactlyInstanceOf(FlushException.class)
                .hasMessage("Cannot write orders.user_id: it refers to a row of users that the same flush deletes;"
                        + " refer to another row, delete this one too or keep that row");
        assertThatThrownBy(() -> plan(update(nodes, a).mayReferTo(b, "parent_id"), delete(nodes, b)))
                .isExactlyInstanceOf(FlushException.class)
                .hasMessage("Cannot write nodes.parent_id: it refers to a row of nodes that the same flush deletes;"
                        + " refer to another row, set it to null or keep that row");
    }

    @Test
    void aRingOfThreeTablesIsNotYetARingOfRows() {
        Table x = table("x", "z_id -> z");
        Table y = table("y", "x_id -> x");
        Table z = table("z", "y_id -> y");
        assertPlan(
                plan(
                        insert(z, c).refersTo(b, "y_id"),
                        insert(y, b).refersTo(a, "x_id"),
                        insert(x, a).refersTo(d, "z_id")),
                "insert x a",
                "insert y b",
                "insert z c");
        assertThatThrownBy(() -> plan(
                        insert(z, c).refersTo(b, "y_id"),
                        insert(y, b).refersTo(a, "x_id"),
                        insert(x, a).refersTo(c, "z_id")))
                .isInstanceOf(CycleException.class);
    }
}
