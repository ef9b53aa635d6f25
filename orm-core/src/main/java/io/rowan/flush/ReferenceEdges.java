package io.rowan.flush;

import io.rowan.error.FlushException;
import io.rowan.flush.RowChange.Kind;
import java.util.List;

/**
 * Finds the edges that foreign keys impose. A row is inserted after the rows that it refers to, in a later step if
 * the database gives their keys; it is updated after the inserts that it then refers to; both come after an update that
 * changes the key of what it refers to; it is deleted after the deletes of those that refer to it and after the updates
 * that leave it.
 *
 * <p>A reference of a new row to itself is an edge that is cut from the start where the key is not known in time, and so
 * is one of a deleted row where the database wants it to be given up first.
 */
final class ReferenceEdges {
    private final Buckets buckets;
    private final Edges edges;
    private final boolean loosenOwn;
    private final RowNumbers numbers;

    private ReferenceEdges(Buckets buckets, Edges edges, boolean loosenOwn) {
        this.buckets = buckets;
        this.edges = edges;
        this.loosenOwn = loosenOwn;
        this.numbers = new RowNumbers(buckets);
    }

    /**
     * Adds the edges.
     *
     * @param buckets the rows
     * @param edges where they are added
     * @param loosenOwn whether deleted rows first give up references to themselves
     */
    static void read(Buckets buckets, Edges edges, boolean loosenOwn) {
        if (related(buckets)) {
            new ReferenceEdges(buckets, edges, loosenOwn).read();
        }
    }

    private void read() {
        for (int row = 0; row < buckets.rows(); row++) {
            int other = numbers.add(row);
            if (other >= 0) {
                throw twice(buckets.row(other), buckets.row(row));
            }
        }
        for (int row = 0; row < buckets.rows(); row++) {
            read(row, buckets.row(row));
        }
    }

    /** Whether rows may refer to each other, or one may have two changes, which an object's own row never has. */
    private static boolean related(Buckets buckets) {
        for (int row = 0; row < buckets.rows(); row++) {
            RowChange change = buckets.row(row);
            Dependencies dependencies = change.dependencies();
            boolean alone = dependencies == Dependencies.NONE || dependencies == Dependencies.KEY_FROM_DATABASE;
            if (!alone || change.cause() == null) {
                return true;
            }
        }
        return false;
    }

    private void read(int row, RowChange change) {
        List<Reference> references = change.dependencies().references();
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            int target = numbers.of(reference.target());
            if (target >= 0) {
                refer(row, reference, target);
            }
        }
        List<Reference> left = change.dependencies().left();
        for (int i = 0; i < left.size(); i++) {
            Reference reference = left.get(i);
            int target = numbers.of(reference.target());
            if (target >= 0 && buckets.row(target).kind() == Kind.DELETE) {
                edges.add(row, target, 0, reference);
            }
        }
    }

    private void refer(int row, Reference reference, int target) {
        Kind kind = buckets.row(row).kind();
        Kind targetKind = buckets.row(target).kind();
        if (kind != Kind.DELETE && targetKind == Kind.DELETE) {
            throw gone(buckets.row(row), reference, buckets.row(target));
        }
        if (kind == Kind.INSERT && targetKind == Kind.INSERT) {
            referToInsert(row, reference, target);
        } else if (kind == Kind.UPDATE && targetKind == Kind.INSERT) {
            edges.add(target, row, 0, reference);
        } else if (kind == Kind.DELETE && targetKind == Kind.DELETE) {
            referToDelete(row, reference, target);
        } else if (kind != Kind.DELETE
                && row != target
                && buckets.row(target).dependencies().rekeyed()) {
            edges.add(target, row, 0, reference);
        }
    }

    private void referToInsert(int row, Reference reference, int target) {
        boolean late = buckets.row(target).dependencies().keyFromDatabase();
        int marks = (late ? Edges.HARD : 0) | (reference.nullable() ? Edges.BREAKABLE : 0);
        if (row != target) {
            edges.add(target, row, marks, reference);
        } else if (late) {
            if (!reference.nullable()) {
                throw RingError.toItself(buckets.row(row), reference);
            }
            edges.add(target, row, marks, reference);
            edges.cut(edges.size() - 1);
        }
    }

    private void referToDelete(int row, Reference reference, int target) {
        if (row != target) {
            edges.add(row, target, reference.nullable() ? Edges.BREAKABLE : 0, reference);
        } else if (loosenOwn && reference.nullable()) {
            edges.add(row, target, Edges.BREAKABLE, reference);
            edges.cut(edges.size() - 1);
        }
    }

    private static FlushException twice(RowChange one, RowChange other) {
        return new FlushException("Two changes of one row of " + one.table().name() + " in a flush: " + one.kind()
                + " and " + other.kind() + "; make them one");
    }

    private static FlushException gone(RowChange change, Reference reference, RowChange target) {
        return new FlushException("Cannot write " + RingError.name(change, reference) + ": it refers to a row of "
                + target.table().name() + " that the same flush deletes; refer to another row"
                + (reference.nullable() ? ", set it to null" : ", delete this one too") + " or keep that row");
    }
}
