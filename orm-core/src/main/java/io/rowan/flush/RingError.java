package io.rowan.flush;

import io.rowan.error.CycleException;
import io.rowan.flush.RowChange.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The texts of errors about rings of foreign keys. */
final class RingError {
    private RingError() {}

    static CycleException toItself(RowChange change, Reference reference) {
        return new CycleException("A new row refers to itself, but the database gives its key only with the insert: "
                + arrow(change, reference) + change.table().name() + "; make the column nullable, or assign the key"
                + " or take it from a sequence");
    }

    /**
     * A ring.
     *
     * @param changes the rows, each referring to the next one and the last to the first
     * @param references the references, one a row
     */
    static CycleException ring(List<RowChange> changes, List<Reference> references) {
        boolean deletes = changes.get(0).kind() == Kind.DELETE;
        String ring = IntStream.range(0, changes.size())
                .mapToObj(i -> arrow(changes.get(i), references.get(i)))
                .collect(Collectors.joining());
        return new CycleException((deletes ? "Deleted" : "New") + " rows refer to each other in a ring of columns that"
                + " may not be null, so none can be " + (deletes ? "deleted" : "inserted") + " first: " + ring
                + changes.get(0).table().name() + "; make one of the columns nullable");
    }

    private static String arrow(RowChange change, Reference reference) {
        return name(change, reference) + " → ";
    }

    static String name(RowChange change, Reference reference) {
        List<String> columns = reference.columns();
        return change.table().name() + "." + (columns.size() == 1 ? columns.get(0) : columns.toString());
    }
}
