package io.rowan.metadata;

import io.rowan.mapping.BasicAttribute.Write;
import io.rowan.schema.Column;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes columns from what the annotations say. */
final class ColumnReader {
    /** Made at the first column definition, which few mappings have. */
    private static final class Clauses {
        /** The default inside a column definition, up to the next word that begins another clause. */
        static final Pattern DEFAULT = Pattern.compile(
                "\\bdefault\\s+((?:'(?:[^']|'')*'|\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)|[^\\s'(]+)+)",
                Pattern.CASE_INSENSITIVE);

        static final Pattern IDENTITY = Pattern.compile("generated\\s+by\\s+default", Pattern.CASE_INSENSITIVE);

        private Clauses() {}
    }

    private final Mistakes mistakes;

    ColumnReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * What a column is, beside its settings.
     *
     * @param where the attribute, for messages
     * @param defaultName its name where the settings give none
     * @param type its type
     * @param required whether the attribute rules null out
     * @param identity whether the database gives its values
     */
    record Purpose(String where, String defaultName, ColumnType<?> type, boolean required, boolean identity) {}

    Column read(ColumnSettings settings, Purpose purpose) {
        refuseTable(settings.table(), purpose.where());
        String definition = definition(settings, purpose.where());
        Column.Size size = size(settings.size(), purpose.type().storage());
        return new Column(
                settings.name().isEmpty() ? purpose.defaultName() : settings.name(),
                purpose.type().sized(size.precision(), size.scale()),
                settings.nullable() && !purpose.required(),
                size,
                purpose.identity(),
                definition,
                definition == null ? null : defaultIn(definition),
                settings.comment().isEmpty() ? null : settings.comment());
    }

    private void refuseTable(String table, String where) {
        if (!table.isEmpty()) {
            mistakes.add(
                    where,
                    "the column is put into the table " + table
                            + ", but an entity has one table here. Take `table` away, or map the other table as an "
                            + "entity and refer to it with @OneToOne.");
        }
    }

    static Write write(ColumnSettings settings) {
        return new Write(settings.insertable(), settings.updatable());
    }

    private @Nullable String definition(ColumnSettings settings, String where) {
        if (settings.options().isEmpty()) {
            return settings.definition().isEmpty() ? null : settings.definition();
        }
        if (settings.definition().isEmpty()) {
            mistakes.add(
                    where,
                    "the column has options (\"" + settings.options()
                            + "\") but no columnDefinition to append them to. Write the type and the options as "
                            + "columnDefinition.");
            return null;
        }
        return settings.definition() + " " + settings.options();
    }

    private static Column.Size size(ColumnSettings.Digits digits, Storage storage) {
        int length = digits.length() == ColumnSettings.DEFAULT.size().length() ? 0 : digits.length();
        return switch (storage) {
            case TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                new Column.Size(0, Math.max(digits.secondPrecision(), digits.precision()), 0);
            default -> new Column.Size(length, digits.precision(), digits.scale());
        };
    }

    static @Nullable String defaultIn(String definition) {
        Matcher matcher =
                Clauses.DEFAULT.matcher(Clauses.IDENTITY.matcher(definition).replaceAll("generated"));
        return matcher.find() ? matcher.group(1) : null;
    }
}
