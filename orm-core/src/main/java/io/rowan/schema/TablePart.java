package io.rowan.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A difference inside a table. */
public sealed interface TablePart {
    /**
     * What undoes it.
     *
     * @return the difference the other way round
     */
    TablePart reversed();

    /**
     * Says it.
     *
     * @param table the table's name
     * @return a text such as {@code add column users.phone}
     */
    String describe(String table);

    /**
     * A new column.
     *
     * @param column the column
     * @param probablyOnce a dropped column of the same type, which was perhaps only renamed; null for none
     */
    record AddColumn(Column column, @Nullable String probablyOnce) implements TablePart {
        @Override
        public TablePart reversed() {
            return new DropColumn(column);
        }

        @Override
        public String describe(String table) {
            return "add column " + table + "." + column.name()
                    + (probablyOnce == null ? "" : " (probably " + probablyOnce + " renamed)");
        }
    }

    /**
     * A column that is wanted no more.
     *
     * @param column the column as it is
     */
    record DropColumn(Column column) implements TablePart {
        @Override
        public TablePart reversed() {
            return new AddColumn(column, null);
        }

        @Override
        public String describe(String table) {
            return "drop column " + table + "." + column.name();
        }
    }

    /**
     * A column that is another in some aspects.
     *
     * @param before the column as it is
     * @param after the column as it is wanted
     * @param aspects what differs; not empty
     */
    record AlterColumn(Column before, Column after, List<Aspect> aspects) implements TablePart {
        /** Copies the list. */
        public AlterColumn {
            aspects = List.copyOf(aspects);
        }

        @Override
        public TablePart reversed() {
            return new AlterColumn(after, before, aspects);
        }

        @Override
        public String describe(String table) {
            return "alter column " + table + "." + after.name() + ": "
                    + String.join(
                            ", ",
                            aspects.stream()
                                    .map(aspect -> aspect.of(before, after))
                                    .toList());
        }
    }

    /** What may differ in a column. */
    enum Aspect {
        /** The type with its size. */
        TYPE,
        /** Whether null is allowed. */
        NULLABLE,
        /** The default. */
        DEFAULT,
        /** Whether the database numbers the rows. */
        IDENTITY;

        private String of(Column before, Column after) {
            return switch (this) {
                case TYPE -> "type";
                case NULLABLE -> after.nullable() ? "nullable" : "not null";
                case DEFAULT -> after.defaultValue() == null ? "no default" : "default " + after.defaultValue();
                case IDENTITY -> after.identity() ? "identity" : before.identity() ? "no identity" : "";
            };
        }
    }

    /**
     * Another primary key.
     *
     * @param before the columns as they are, empty for none
     * @param after the columns as they are wanted, empty for none
     */
    record ChangePrimaryKey(List<String> before, List<String> after) implements TablePart {
        /** Copies the lists. */
        public ChangePrimaryKey {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public TablePart reversed() {
            return new ChangePrimaryKey(after, before);
        }

        @Override
        public String describe(String table) {
            return "primary key of " + table + ": " + after + " in place of " + before;
        }
    }

    /**
     * A new foreign key.
     *
     * @param key the foreign key
     */
    record AddForeignKey(ForeignKey key) implements TablePart {
        @Override
        public TablePart reversed() {
            return new DropForeignKey(key);
        }

        @Override
        public String describe(String table) {
            return "add foreign key " + key.name() + " to " + table;
        }
    }

    /**
     * A foreign key that is wanted no more.
     *
     * @param key the foreign key as it is
     */
    record DropForeignKey(ForeignKey key) implements TablePart {
        @Override
        public TablePart reversed() {
            return new AddForeignKey(key);
        }

        @Override
        public String describe(String table) {
            return "drop foreign key " + key.name() + " of " + table;
        }
    }

    /**
     * A new unique key.
     *
     * @param key the key
     */
    record AddUnique(UniqueKey key) implements TablePart {
        @Override
        public TablePart reversed() {
            return new DropUnique(key);
        }

        @Override
        public String describe(String table) {
            return "add unique key " + key.name() + " to " + table;
        }
    }

    /**
     * A unique key that is wanted no more.
     *
     * @param key the key as it is
     */
    record DropUnique(UniqueKey key) implements TablePart {
        @Override
        public TablePart reversed() {
            return new AddUnique(key);
        }

        @Override
        public String describe(String table) {
            return "drop unique key " + key.name() + " of " + table;
        }
    }

    /**
     * A new index.
     *
     * @param index the index
     */
    record CreateIndex(Index index) implements TablePart {
        @Override
        public TablePart reversed() {
            return new DropIndex(index);
        }

        @Override
        public String describe(String table) {
            return "create index " + index.name() + " on " + table;
        }
    }

    /**
     * An index that is wanted no more.
     *
     * @param index the index as it is
     */
    record DropIndex(Index index) implements TablePart {
        @Override
        public TablePart reversed() {
            return new CreateIndex(index);
        }

        @Override
        public String describe(String table) {
            return "drop index " + index.name() + " of " + table;
        }
    }
}
