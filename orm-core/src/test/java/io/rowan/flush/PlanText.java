package io.rowan.flush;

import java.util.List;
import java.util.stream.Collectors;

/** A plan as lines of text, one a step: {@code insert person a, b without [favourite]}. */
final class PlanText {
    private PlanText() {}

    static List<String> of(FlushPlan plan) {
        return plan.steps().stream().map(PlanText::line).toList();
    }

    private static String line(Step step) {
        return verb(step) + " " + step.table().name() + " " + rows(step);
    }

    private static String verb(Step step) {
        if (step instanceof Step.Inserts) {
            return "insert";
        } else if (step instanceof Step.Updates) {
            return "update";
        } else if (step instanceof Step.Deletes) {
            return "delete";
        } else if (step instanceof Step.LinkLater) {
            return "link";
        } else if (step instanceof Step.Unlink) {
            return "unlink";
        }
        return "park";
    }

    private static String rows(Step step) {
        if (step instanceof Step.Inserts inserts) {
            return join(inserts.rows().stream()
                    .map(change -> inserted(inserts, change))
                    .toList());
        } else if (step instanceof Step.Updates updates) {
            return join(updates.rows().stream().map(RowChange::row).toList());
        } else if (step instanceof Step.Deletes deletes) {
            return join(deletes.rows().stream().map(RowChange::row).toList());
        } else if (step instanceof Step.LinkLater link) {
            return link.columns() + " " + links(link.links(), true);
        } else if (step instanceof Step.Unlink unlink) {
            return unlink.columns() + " " + links(unlink.links(), false);
        }
        Step.Park park = (Step.Park) step;
        return park.constraint() + " "
                + join(park.rows().stream()
                        .map(parked ->
                                parked.change().row() + "=" + parked.value().values())
                        .toList());
    }

    private static String inserted(Step.Inserts inserts, RowChange change) {
        List<Reference> postponed = inserts.postponed(change);
        return change.row()
                + (postponed.isEmpty()
                        ? ""
                        : " without "
                                + postponed.stream()
                                        .flatMap(reference -> reference.columns().stream())
                                        .toList());
    }

    private static String links(List<Step.Link> links, boolean targets) {
        return join(links.stream()
                .map(link -> link.change().row()
                        + (targets
                                ? " to "
                                        + link.references().stream()
                                                .map(Reference::target)
                                                .toList()
                                : ""))
                .toList());
    }

    private static String join(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
