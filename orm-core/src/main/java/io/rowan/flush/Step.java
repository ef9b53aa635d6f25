package io.rowan.flush;

import io.rowan.schema.Table;
import java.util.List;
import java.util.Map;

/**
 * A step of a flush: rows of one table that one statement can write. Within a step the rows go in the order of its
 * list: a later row may refer to an earlier one or take over its unique value.
 */
public sealed interface Step {
    /**
     * The table that the step writes.
     *
     * @return the table
     */
    Table table();

    /**
     * Inserts rows.
     *
     * @param table the table
     * @param shape the shape that the rows share
     * @param rows the changes in order
     * @param postponed references that are null in the insert and are set by a later {@link LinkLater}, by the
     *     changes of this step that have any; keys are compared by identity
     */
    record Inserts(Table table, Object shape, List<RowChange> rows, Map<RowChange, List<Reference>> postponed)
            implements Step {
        /** Copies the collections. */
        public Inserts {
            rows = List.copyOf(rows);
            postponed = Map.copyOf(postponed);
        }

        /**
         * The references that a row's insert leaves null.
         *
         * @param change a change of this step
         * @return the references, the very objects given with the change; empty for most rows
         */
        public List<Reference> postponed(RowChange change) {
            return postponed.getOrDefault(change, List.of());
        }
    }

    /**
     * Updates rows.
     *
     * @param table the table
     * @param shape the shape that the rows share
     * @param rows the changes in order
     */
    record Updates(Table table, Object shape, List<RowChange> rows) implements Step {
        /** Copies the list. */
        public Updates {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Deletes rows.
     *
     * @param table the table
     * @param shape the shape that the rows share
     * @param rows the changes in order
     */
    record Deletes(Table table, Object shape, List<RowChange> rows) implements Step {
        /** Copies the list. */
        public Deletes {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Sets the foreign keys that inserts left null, now that the rows referred to are there.
     *
     * @param table the table of the referring rows
     * @param columns the columns to set, all those of the links' references in order
     * @param links the rows with what they refer to
     */
    record LinkLater(Table table, List<String> columns, List<Link> links) implements Step {
        /** Copies the lists. */
        public LinkLater {
            columns = List.copyOf(columns);
            links = List.copyOf(links);
        }
    }

    /**
     * Sets foreign keys to null of rows that a later step deletes, because the rows that they refer to go first.
     *
     * @param table the table of the referring rows
     * @param columns the columns to set to null, all those of the links' references in order
     * @param links the rows with the references that they give up
     */
    record Unlink(Table table, List<String> columns, List<Link> links) implements Step {
        /** Copies the lists. */
        public Unlink {
            columns = List.copyOf(columns);
            links = List.copyOf(links);
        }
    }

    /**
     * Takes a unique value away from rows whose own update or delete comes too late for the row that needs it: the
     * key gets null, or a free value where it may not be null. The row's own later step writes what stays.
     *
     * @param table the table
     * @param constraint the unique key's name
     * @param rows the rows with the values that they give up
     */
    record Park(Table table, String constraint, List<Parked> rows) implements Step {
        /** Copies the list. */
        public Park {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row and some of its references.
     *
     * @param change the change of the referring row
     * @param references references of the change, the very objects given with it, in its order
     */
    record Link(RowChange change, List<Reference> references) {
        /** Copies the list. */
        public Link {
            references = List.copyOf(references);
        }
    }

    /**
     * A row and a unique value that it gives up early.
     *
     * @param change the row's own change, an update or a delete
     * @param value one of the change's freed values
     */
    record Parked(RowChange change, UniqueValue value) {}
}
