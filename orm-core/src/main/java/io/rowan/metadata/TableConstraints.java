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
        for (UniqueConstraint each : unique) {
            List<String> columns = new ArrayList<>();
            for (String written : each.columnNames()) {
                String column = column(table, written, attributes);
                if (column == null) {
                    mistakes.add(where, unknown("the unique constraint", each.name(), written, table));
                } else {
                    columns.add(column);
                }
            }
            if (!columns.isEmpty()) {
                table.addUnique(each.name(), columns);
            }
        }
        for (Index each : indexes) {
            addIndex(table, where, each, attributes, mistakes);
        }
        addChecks(table);
    }

    private void addIndex(
            TableDraft table, String where, Index index, List<AttributeDraft> attributes, Mistakes mistakes) {
        List<Part> parts = new ArrayList<>();
        for (String written : index.columnList().split(",")) {
            String[] words = written.strip().split("\\s+");
            String direction = words.length == 1 ? "ASC" : words[1].toUpperCase(Locale.ROOT);
            String column = column(table, words[0], attributes);
            if (words.length > 2 || !List.of("ASC", "DESC").contains(direction)) {
                mistakes.add(
                        where,
                        "the index" + quoted(index.name()) + " has the part \"" + written.strip()
                                + "\", which is no column with ASC or DESC. Write for example columnList = \"name ASC, "
                                + "id DESC\".");
            } else if (column == null) {
                mistakes.add(where, unknown("the index", index.name(), words[0], table));
            } else {
                parts.add(new Part(column, direction.equals("DESC")));
            }
        }
        if (!parts.isEmpty()) {
            List<String> columns = parts.stream().map(Part::column).toList();
            String name = index.name().isEmpty() ? ConstraintNames.index(table.name(), columns) : index.name();
            table.add(new io.rowan.schema.Index(name, parts, index.unique(), null, List.of()));
        }
    }

    private void addChecks(TableDraft table) {
        for (int i = 0; i < checks.length; i++) {
            String name = checks[i].name().isEmpty()
                    ? ConstraintNames.check(table.name(), Integer.toString(i + 1))
                    : checks[i].name();
            table.add(new Check(name, checks[i].constraint()));
        }
    }

    private static @Nullable String column(TableDraft table, String written, List<AttributeDraft> attributes) {
        String spelling = table.spelling(written);
        if (spelling != null) {
            return spelling;
        }
        for (AttributeDraft attribute : attributes) {
            if (attribute.name().equals(written)) {
                if (attribute instanceof BasicDraft basic) {
                    return basic.column().name();
                }
                return attribute instanceof ToOneDraft toOne && toOne.column() != null
                        ? toOne.column().name()
                        : null;
            }
        }
        return null;
    }

    private static String unknown(String what, String name, String written, TableDraft table) {
        return what + quoted(name) + " names the column \"" + written + "\", but the table " + table.name()
                + " has none of that name." + Suggestions.didYouMean(written, table.columnNames()) + " It has "
                + String.join(", ", table.columnNames()) + ".";
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "" : " \"" + name + "\"";
    }
}
