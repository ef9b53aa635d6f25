package io.rowan.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A difference between two schemas, as what makes the first one like the second. */
public sealed interface SchemaChange {
    /**
     * What undoes it. Rows that it deletes do not come back.
     *
     * @return the change from the second schema to the first
     */
    SchemaChange reversed();

    /**
     * Says it in a sentence's length.
     *
     * @return a text a difference, such as {@code add column users.phone}
     */
    List<String> describe();

    /**
     * Whether rows or values are lost.
     *
     * @return true for what drops tables, columns or sequences
     */
    boolean destructive();

    /**
     * A new table with all its parts.
     *
     * @param table the table
     */
    record CreateTable(Table table) implements SchemaChange {
        @Override
        public SchemaChange reversed() {
            return new DropTable(table);
        }

        @Override
        public List<String> describe() {
            return List.of("create table " + table.name());
        }

        @Override
        public boolean destructive() {
            return false;
        }
    }

    /**
     * A table that is wanted no more.
     *
     * @param table the table as it is
     */
    record DropTable(Table table) implements SchemaChange {
        @Override
        public SchemaChange reversed() {
            return new CreateTable(table);
        }

        @Override
        public List<String> describe() {
            return List.of("drop table " + table.name());
        }

        @Override
        public boolean destructive() {
            return true;
        }
    }

    /**
     * A new sequence.
     *
     * @param sequence the sequence
     */
    record CreateSequence(Sequence sequence) implements SchemaChange {
        @Override
        public SchemaChange reversed() {
            return new DropSequence(sequence);
        }

        @Override
        public List<String> describe() {
            return List.of("create sequence " + sequence.name());
        }

        @Override
        public boolean destructive() {
            return false;
        }
    }

    /**
     * A sequence that is wanted no more.
     *
     * @param sequence the sequence as it is
     */
    record DropSequence(Sequence sequence) implements SchemaChange {
        @Override
        public SchemaChange reversed() {
            return new CreateSequence(sequence);
        }

        @Override
        public List<String> describe() {
            return List.of("drop sequence " + sequence.name());
        }

        @Override
        public boolean destructive() {
            return true;
        }
    }

    /**
     * A table whose parts differ.
     *
     * @param before the table as it is
     * @param after the table as it is wanted
     * @param parts the differences; not empty
     * @param kept what the database keeps with the table and no mapping says
     */
    record AlterTable(Table before, Table after, List<TablePart> parts, List<KeptPart> kept) implements SchemaChange {
        /** Copies the lists. */
        public AlterTable {
            parts = List.copyOf(parts);
            kept = List.copyOf(kept);
        }

        /**
         * Differences of a table with nothing further.
         *
         * @param before the table as it is
         * @param after the table as it is wanted
         * @param parts the differences; not empty
         */
        public AlterTable(Table before, Table after, List<TablePart> parts) {
            this(before, after, parts, List.of());
        }

        @Override
        public SchemaChange reversed() {
            List<TablePart> undo = new ArrayList<>();
            parts.forEach(part -> undo.add(part.reversed()));
            Collections.reverse(undo);
            return new AlterTable(after, before, undo, kept);
        }

        @Override
        public List<String> describe() {
            return parts.stream().map(part -> part.describe(after.name())).toList();
        }

        @Override
        public boolean destructive() {
            return parts.stream().anyMatch(TablePart.DropColumn.class::isInstance);
        }

        /**
         * The differences of one kind.
         *
         * @param kind the kind
         * @param <P> the kind
         * @return in their order
         */
        public <P extends TablePart> List<P> parts(Class<P> kind) {
            return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        /**
         * Whether something that the database keeps cannot outlast the change.
         *
         * @param part one of {@link #kept()}
         * @return true when its statement names a column that is dropped
         */
        public boolean loses(KeptPart part) {
            return parts(TablePart.DropColumn.class).stream()
                    .map(dropped ->
                            "(?i)(?<!\\w)" + Pattern.quote(dropped.column().name()) + "(?!\\w)")
                    .anyMatch(name -> Pattern.compile(name).matcher(part.sql()).find());
        }

        /**
         * Whether all differences are of a sort.
         *
         * @param sort the sort
         * @return true when they are
         */
        public boolean all(Predicate<TablePart> sort) {
            return parts.stream().allMatch(sort);
        }
    }
}
