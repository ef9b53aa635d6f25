package io.rowan.flush;

import io.rowan.flush.RowChange.Kind;
import io.rowan.flush.Step.Link;
import io.rowan.flush.Step.Parked;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps that make up for the edges that were cut. */
final class CutSteps {
    /** Rows of one table and of the same columns or constraint share a step. */
    private record Group(@Nullable String schema, String table, List<String> names) {
        private static Group of(Table table, List<String> names) {
            return new Group(table.schema(), table.name(), names);
        }
    }

    private final RowGraph graph;
    private Map<RowChange, List<Reference>> postponed = Map.of();
    private Map<RowChange, List<Reference>> given = Map.of();
    private Map<Group, List<Parked>> parked = Map.of();

    private CutSteps(RowGraph graph) {
        this.graph = graph;
    }

    static CutSteps of(RowGraph graph) {
        CutSteps result = new CutSteps(graph);
        if (graph.edges().anyCut()) {
            result.postponed = new LinkedHashMap<>();
            result.given = new LinkedHashMap<>();
            result.parked = new LinkedHashMap<>();
            for (int edge = 0; edge < graph.edges().size(); edge++) {
                if (graph.edges().isCut(edge)) {
                    result.add(edge);
                }
            }
        }
        return result;
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return postponed.isEmpty() && given.isEmpty() && parked.isEmpty();
    }

    private void add(int edge) {
        RowChange owner = graph.owner(edge);
        if (graph.edges().cause(edge) instanceof Reference reference) {
            Map<RowChange, List<Reference>> links = owner.kind() == Kind.INSERT ? postponed : given;
            links.computeIfAbsent(owner, change -> new ArrayList<>()).add(reference);
        } else if (graph.edges().cause(edge) instanceof UniqueValue value) {
            parked.computeIfAbsent(Group.of(owner.table(), List.of(value.constraint())), group -> new ArrayList<>())
                    .add(new Parked(owner, value));
        }
    }

    /** The references that the inserts of these rows leave null. */
    Map<RowChange, List<Reference>> postponed(List<RowChange> rows) {
        if (postponed.isEmpty()) {
            return Map.of();
        }
        Map<RowChange, List<Reference>> result = new LinkedHashMap<>();
        for (RowChange row : rows) {
            List<Reference> references = postponed.get(row);
            if (references != null) {
                result.put(row, List.copyOf(references));
            }
        }
        return result;
    }

    List<Step> parks() {
        List<Step> steps = new ArrayList<>();
        parked.forEach((group, rows) -> steps.add(
                new Step.Park(rows.get(0).change().table(), group.names().get(0), rows)));
        return steps;
    }

    List<Step> links() {
        List<Step> steps = new ArrayList<>();
        grouped(postponed)
                .forEach((group, links) ->
                        steps.add(new Step.LinkLater(links.get(0).change().table(), group.names(), links)));
        return steps;
    }

    List<Step> unlinks() {
        List<Step> steps = new ArrayList<>();
        grouped(given)
                .forEach((group, links) ->
                        steps.add(new Step.Unlink(links.get(0).change().table(), group.names(), links)));
        return steps;
    }

    private static Map<Group, List<Link>> grouped(Map<RowChange, List<Reference>> references) {
        Map<Group, List<Link>> result = new LinkedHashMap<>();
        references.forEach((change, some) -> result.computeIfAbsent(
                        Group.of(change.table(), columns(some)), group -> new ArrayList<>())
                .add(new Link(change, some)));
        return result;
    }

    private static List<String> columns(List<Reference> references) {
        if (references.size() == 1) {
            return references.get(0).columns();
        }
        return references.stream()
                .flatMap(reference -> reference.columns().stream())
                .distinct()
                .toList();
    }
}
