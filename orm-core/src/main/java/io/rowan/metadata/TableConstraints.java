package io.rowan.metadata;

import io.rowan.schema.Check;
import io.rowan.schema.Index.Part;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Index;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Unique constraints, indexes and checks as {@code @Table} and {@code @JoinTable} have them. Columns are named as in
 * the database; an attribute's name is understood too, because a default name may differ from it.
 */
final class TableConstraints {
    private final UniqueConstraint[] unique;
    private final Index[] indexes;
    private final CheckConstraint[] checks;

    TableConstraints(UniqueConstraint[] unique, Index[] indexes, CheckConstraint[] checks) {
        this.unique = unique;
        this.indexes = indexes;
        this.checks = checks;
    }

    /** Adds them to a table whose columns are all there. */
    void addTo(TableDraft table, String where, List<AttributeDraft> attributes, Mistakes mistakes) {
        Columns columns = new Columns(table, where, attributes, mistakes);
        for (UniqueConstraint each : unique) {
            addUnique(columns, each);
        }
        for (Index each : indexes) {
            addIndex(columns, each);
        }
        addChecks(table);
    }

    private static void addUnique(Columns columns, UniqueConstraint written) {
        List<String> names = new ArrayList<>();
        for (String each : written.columnNames()) {
            String column = columns.find(each, "the unique constraint" + quoted(written.name()));
            if (column != null) {
                names.add(column);
            }
        }
        if (!names.isEmpty()) {
            columns.table.addUnique(written.name(), names);
        }
    }

    private static void addIndex(Columns columns, Index written) {
        List<Part> parts = new ArrayList<>();
        for (String each : written.columnList().split(",")) {
            Part part = part(columns, written, each.strip());
            if (part != null) {
                parts.add(part);
            }
        }
        if (!parts.isEmpty()) {
            String table = columns.table.name();
            List<String> names = parts.stream().map(Part::column).toList();
            String name = written.name().isEmpty() ? ConstraintNames.index(table, names) : written.name();
            columns.table.add(new io.rowan.schema.Index(name, parts, written.unique(), null, List.of()));
        }
    }

    private static @Nullable Part part(Columns columns, Index index, String written) {
        String[] words = written.split("\\s+");
        String direction = words.length == 1 ? "ASC" : words[1].toUpperCase(Locale.ROOT);
        if (words.length > 2 || !List.of("ASC", "DESC").contains(direction)) {
            columns.mistakes.add(
                    columns.where,
                    "the index" + quoted(index.name()) + " has the part \"" + written
                            + "\", which is no column with ASC or DESC. Write for example columnList = \"name ASC, "
                            + "id DESC\".");
            return null;
        }
        String column = columns.find(words[0], "the index" + quoted(index.name()));
        return column == null ? null : new Part(column, direction.equals("DESC"));
    }

    private void addChecks(TableDraft table) {
        for (int i = 0; i < checks.length; i++) {
            String name = checks[i].name().isEmpty()
                    ? ConstraintNames.check(table.name(), Integer.toString(i + 1))
                    : checks[i].name();
            table.add(new Check(name, checks[i].constraint()));
        }
    }

    /** Finds columns by what is written, and reports what is none. */
    private record Columns(TableDraft table, String where, List<AttributeDraft> attributes, Mistakes mistakes) {
        /**
         * Finds a column.
         *
         * @param written its name, or that of its attribute
         * @param constraint what names it, for the message
         * @return the name as the table spells it, null for none, which then has been reported
         */
        @Nullable
        String find(String written, String constraint) {
            String spelling = table.spelling(written);
            String column = spelling != null ? spelling : byAttribute(written);
            if (column == null) {
                mistakes.add(where, constraint + unknown(written));
            }
            return column;
        }

        private @Nullable String byAttribute(String name) {
            for (AttributeDraft attribute : attributes) {
                if (attribute.name().equals(name) && attribute instanceof BasicDraft basic) {
                    return basic.column().name();
                }
                if (attribute.name().equals(name) && attribute instanceof ToOneDraft toOne) {
                    return toOne.column() == null ? null : toOne.column().name();
                }
            }
            return null;
        }

        private String unknown(String written) {
            return " names the column \"" + written + "\", but the table " + table.name() + " has none of that name."
                    + Suggestions.didYouMean(written, table.columnNames()) + " It has "
                    + String.join(", ", table.columnNames()) + ".";
        }
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "" : " \"" + name + "\"";
    }
}
