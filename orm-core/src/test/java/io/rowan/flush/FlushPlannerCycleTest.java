package io.rowan.flush;

import static io.rowan.flush.TestChange.delete;
import static io.rowan.flush.TestChange.insert;
import static io.rowan.flush.TestChange.plan;
import static io.rowan.flush.TestChange.row;
import static io.rowan.flush.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.CycleException;
import io.rowan.flush.TestChange.Row;
import io.rowan.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlushPlannerCycleTest {
    private final Table persons = table("person", "favourite? -> ball", "spouse? -> person");
    private final Table balls = table("ball", "owner -> person");
    private final Table eggs = table("egg", "hen_id -> hen");
    private final Table hens = table("hen", "egg_id -> egg");
    private final Table nodes = table("node", "parent_id? -> node", "next_id? -> node");

    private final Row a = row("a");
    private final Row b = row("b");
    private final Row c = row("c");
    private final Row d = row("d");

    private static void assertPlan(FlushPlan plan, String... lines) {
        assertThat(PlanText.of(plan)).containsExactly(lines);
    }

    @Test
    void aPersonAndItsFavouriteBallAreInsertedWithOneLateUpdate() {
        assertPlan(
                plan(
                        insert(balls, b).refersTo(a, "owner").keyFromDatabase(),
                        insert(persons, a).mayReferTo(b, "favourite").keyFromDatabase(),
                        insert(balls, c).refersTo(a, "owner").keyFromDatabase()),
                "insert person a without [favourite]",
                "insert ball b, c",
                "link person [favourite] a to [b]");
    }

    @Test
    void lateUpdatesOfManyRowsAreOneStep() {
        assertPlan(
                plan(
                        insert(persons, a).mayReferTo(c, "favourite"),
                        insert(balls, c).refersTo(a, "owner"),
                        insert(persons, b).mayReferTo(d, "favourite"),
                        insert(balls, d).refersTo(b, "owner")),
                "insert person a without [favourite], b without [favourite]",
                "insert ball c, d",
                "link person [favourite] a to [c], b to [d]");
    }

    @Test
    void aPersonWithoutACycleBesideOneWithIsLeftAlone() {
        assertPlan(
                plan(
                        insert(persons, a).mayReferTo(c, "favourite"),
                        insert(persons, b),
                        insert(balls, c).refersTo(a, "owner"),
                        insert(balls, d).refersTo(b, "owner")),
                "insert person a without [favourite], b",
                "insert ball c, d",
                "link person [favourite] a to [c]");
    }

    @Test
    void aPersonAndItsFavouriteBallAreDeletedAfterAnUnlink() {
        assertPlan(
                plan(
                        delete(persons, a).mayReferTo(b, "favourite"),
                        delete(balls, b).refersTo(a, "owner"),
                        delete(balls, c).refersTo(a, "owner")),
                "unlink person [favourite] a",
                "delete ball b, c",
                "delete person a");
    }

    @Test
    void aRowWithTwoPostponedReferencesGetsOneLateUpdate() {
        assertPlan(
                plan(
                        insert(persons, a).mayReferTo(b, "favourite").mayReferTo(c, "spouse"),
                        insert(persons, c).mayReferTo(a, "spouse"),
                        insert(balls, b).refersTo(a, "owner")),
                "insert person a without [favourite, spouse], c",
                "insert ball b",
                "link person [favourite, spouse] a to [b, c]");
    }

    @Test
    void aRingOfNullableReferencesIsBrokenOnce() {
        assertPlan(
                plan(
                        insert(nodes, a).mayReferTo(b, "next_id"),
                        insert(nodes, b).mayReferTo(c, "next_id"),
                        insert(nodes, c).mayReferTo(d, "next_id"),
                        insert(nodes, d).mayReferTo(a, "next_id")),
                "insert node a without [next_id], d, c, b",
                "link node [next_id] a to [b]");
    }

    @Test
    void aRowThatRefersToItselfIsPlainlyInsertedIfItsKeyIsKnown() {
        assertPlan(plan(insert(nodes, a).mayReferTo(a, "parent_id")), "insert node a");
        assertPlan(plan(insert(nodes, a).refersTo(a, "parent_id")), "insert node a");
    }

    @Test
    void aRowThatRefersToItselfIsLinkedLaterIfTheDatabaseGivesItsKey() {
        assertPlan(
                plan(insert(nodes, a).mayReferTo(a, "parent_id").keyFromDatabase()),
                "insert node a without [parent_id]",
                "link node [parent_id] a to [a]");
    }

    @Test
    void aRowThatMustReferToItselfCannotGetItsKeyFromTheDatabase() {
        assertThatThrownBy(() -> plan(insert(nodes, a).refersTo(a, "parent_id").keyFromDatabase()))
                .isInstanceOf(CycleException.class)
                .hasMessage("A new row refers to itself, but the database gives its key only with the insert:"
                        + " node.parent_id → node; make the column nullable, or assign the key or take it from a"
                        + " sequence");
    }

    @Test
    void aRowThatRefersToItselfIsPlainlyDeleted() {
        assertPlan(plan(delete(nodes, a).refersTo(a, "parent_id")), "delete node a");
    }

    @Test
    void aRingOfNewRowsThatMayNotBeNullIsNamed() {
        assertThatThrownBy(() -> plan(
                        insert(persons, c),
                        insert(hens, a).refersTo(b, "egg_id"),
                        insert(eggs, b).refersTo(a, "hen_id").mayReferTo(c, "finder")))
                .isInstanceOf(CycleException.class)
                .hasMessage("New rows refer to each other in a ring of columns that may not be null, so none can be"
                        + " inserted first: egg.hen_id → hen.egg_id → egg; make one of the columns nullable");
    }

    @Test
    void aRingOfDeletedRowsThatMayNotBeNullIsNamed() {
        assertThatThrownBy(() -> plan(
                        delete(nodes, a).refersTo(b, "x"),
                        delete(nodes, b).refersTo(c, "y"),
                        delete(nodes, c).refersTo(a, "z")))
                .isInstanceOf(CycleException.class)
                .hasMessageStartingWith("Deleted rows refer to each other in a ring")
                .hasMessageContaining("deleted first: node.x → node.y → node.z → node;");
    }

    @Test
    void aCompositeKeyIsPostponedAsAWhole() {
        Reference reference = new Reference(List.of("x", "y"), b, true);
        RowChange first = new RowChange(
                RowChange.Kind.INSERT,
                nodes,
                a,
                "s",
                new Dependencies(false, List.of(reference), List.of(), List.of(), List.of()));
        FlushPlan plan = FlushPlanner.plan(
                List.of(first, insert(nodes, b).shape("s").refersTo(a, "z").build()));
        assertPlan(plan, "insert node a without [x, y], b", "link node [x, y] a to [b]");
        Step.Inserts inserts = (Step.Inserts) plan.steps().get(0);
        assertThat(inserts.postponed(first)).first().isSameAs(reference);
    }

    @Test
    void rowsOfDifferentPostponedColumnsAreLinkedInDifferentSteps() {
        assertPlan(
                plan(
                        insert(nodes, a).mayReferTo(a, "parent_id").keyFromDatabase(),
                        insert(nodes, b).mayReferTo(b, "next_id").keyFromDatabase(),
                        insert(nodes, c).mayReferTo(c, "parent_id").keyFromDatabase()),
                "insert node a without [parent_id], b without [next_id], c without [parent_id]",
                "link node [parent_id] a to [a], c to [c]",
                "link node [next_id] b to [b]");
    }

    @Test
    void aDeletedRowThatRefersToItselfIsLoosenedFirstOnlyWhereTheDatabaseWantsIt() {
        List<RowChange> changes = List.of(
                delete(nodes, a).mayReferTo(a, "parent_id").build(),
                delete(nodes, b).refersTo(b, "parent_id").build());

        assertPlan(FlushPlanner.plan(changes, true), "unlink node [parent_id] a", "delete node a, b");
        assertPlan(FlushPlanner.plan(changes, false), "delete node a, b");
    }
}
