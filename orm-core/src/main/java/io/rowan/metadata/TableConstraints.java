package io.rowan.metadata;

import io.rowan.annotation.TableIndex;
import io.rowan.schema.Check;
import io.rowan.schema.Index.Letters;
import io.rowan.schema.Index.Part;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Index;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Unique constraints, indexes and checks as {@code @Table} and {@code @JoinTable} have them. Columns are named as in
 * the database; an attribute's name is understood too, because a default name may differ from it.
 */
final class TableConstraints {
    /** A column, perhaps in other letters, perhaps with its direction. */
    private static final Pattern PART = Pattern.compile(
            "(?:(lower|upper)\\s*\\(\\s*([^\\s()]+)\\s*\\)|([^\\s()]+))(?:\\s+(asc|desc))?", Pattern.CASE_INSENSITIVE);

    private final UniqueConstraint[] unique;
    private final Index[] indexes;
    private final CheckConstraint[] checks;

    /**
     * An index as one of the annotations has it.
     *
     * @param name the name, empty for the default
     * @param parts the columns, each with what stands beside it
     * @param where the condition, empty for none
     */
    private record Written(String name, List<String> parts, boolean unique, String where, List<String> include) {
        static Written of(Index index) {
            return new Written(index.name(), List.of(index.columnList().split(",")), index.unique(), "", List.of());
        }

        static Written of(TableIndex index) {
            return new Written(
                    index.name(),
                    List.of(index.columns()),
                    index.unique(),
                    index.where().strip(),
                    List.of(index.include()));
        }
    }

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
            addIndex(columns, Written.of(each));
        }
        addChecks(table);
    }

    /** Adds the indexes of ours to a table whose columns are all there. */
    static void add(
            List<TableIndex> indexes,
            TableDraft table,
            String where,
            List<AttributeDraft> attributes,
            Mistakes mistakes) {
        Columns columns = new Columns(table, where, attributes, mistakes);
        for (TableIndex each : indexes) {
            addIndex(columns, Written.of(each));
        }
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

    private static void addIndex(Columns columns, Written written) {
        List<Part> parts = new ArrayList<>();
        for (String each : written.parts()) {
            Part part = part(columns, written, each.strip());
            if (part != null) {
                parts.add(part);
            }
        }
        List<String> include = new ArrayList<>();
        for (String each : written.include()) {
            String column = columns.find(each, "the index" + quoted(written.name()));
            if (column != null) {
                include.add(column);
            }
        }
        if (!parts.isEmpty()) {
            String where = written.where().isEmpty() ? null : written.where();
            String name = written.name().isEmpty() ? name(columns.table.name(), parts) : written.name();
            add(columns, new io.rowan.schema.Index(name, parts, written.unique(), where, include));
        }
    }

    private static void add(Columns columns, io.rowan.schema.Index index) {
        if (!columns.table.add(index)) {
            columns.mistakes.add(
                    columns.where,
                    "two indexes are called \"" + index.name() + "\". Give one of them another name with name = ….");
        }
    }

    private static String name(String table, List<Part> parts) {
        List<String> names = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Letters letters = part.letters();
            String before = letters == null ? "" : letters.name().toLowerCase(Locale.ROOT) + "_";
            names.add(before + part.column());
        }
        return ConstraintNames.index(table, names);
    }

    private static @Nullable Part part(Columns columns, Written index, String written) {
        Matcher matcher = PART.matcher(written);
        if (!matcher.matches()) {
            columns.mistakes.add(
                    columns.where,
                    "the index" + quoted(index.name()) + " has the part \"" + written
                            + "\", which is no column with ASC or DESC. Write for example \"name ASC\", \"id DESC\" or"
                            + " \"lower(name)\", and other expressions in a migration.");
            return null;
        }
        String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        String column = columns.find(name, "the index" + quoted(index.name()));
        return column == null
                ? null
                : new Part(column, "desc".equalsIgnoreCase(matcher.group(4)), letters(matcher.group(1)));
    }

    private static @Nullable Letters letters(@Nullable String function) {
        return function == null ? null : Letters.valueOf(function.toUpperCase(Locale.ROOT));
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
