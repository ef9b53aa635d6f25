package io.rowan.metadata;

import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.JoinColumn;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the columns that refer to other tables, and the foreign keys on them. */
final class ForeignKeys {
    /** Made at the first id with a column definition. */
    private static final class Generated {
        static final Pattern WORDS =
                Pattern.compile("default|generated|identity|serial|auto_?increment", Pattern.CASE_INSENSITIVE);

        private Generated() {}
    }

    private final Mistakes mistakes;
    private final ColumnReader columns;
    private final ReferentialActions actions;

    ForeignKeys(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.actions = new ReferentialActions(mistakes);
        this.columns = new ColumnReader(mistakes);
    }

    /**
     * What a column refers to, and for whom.
     *
     * @param property the attribute
     * @param target the entity referred to
     * @param id its id
     * @param defaultName the column's name where the settings give none
     * @param required whether the attribute rules null out
     */
    record Reference(Property property, EntityDraft target, BasicDraft id, String defaultName, boolean required) {
        String where() {
            return property.where();
        }
    }

    /** The column, of the type and size of the target's id. */
    Column column(ColumnSettings settings, Reference reference) {
        Column id = reference.id.column();
        Column made = columns.read(
                settings,
                new ColumnReader.Purpose(
                        reference.where(), reference.defaultName, id.type(), reference.required, false));
        return new Column(
                made.name(),
                made.type(),
                made.nullable(),
                id.size(),
                false,
                made.definition() != null ? made.definition() : inheritedDefinition(id),
                made.defaultValue(),
                made.comment());
    }

    /** The definition of the target's id, unless it is one that makes values. */
    private static @Nullable String inheritedDefinition(Column id) {
        String definition = id.definition();
        return definition == null || Generated.WORDS.matcher(definition).find() ? null : definition;
    }

    /** Reports a {@code referencedColumnName} that is not the target's id. */
    void checkReferenced(@Nullable JoinColumn column, Reference reference) {
        String id = reference.id.column().name();
        if (column != null
                && !column.referencedColumnName().isEmpty()
                && !column.referencedColumnName().equalsIgnoreCase(id)) {
            mistakes.add(
                    reference.where(),
                    "referencedColumnName is \"" + column.referencedColumnName() + "\", but foreign keys refer to the "
                            + "target's id, which is "
                            + reference.target.table().name() + "." + id
                            + ". Take referencedColumnName away, or make that column the @Id.");
        }
    }

    /** Adds the foreign key to the table that has the column, unless the mapping rules it out. */
    void add(TableDraft table, Column column, jakarta.persistence.@Nullable ForeignKey written, Reference reference) {
        if (written != null && written.value() == ConstraintMode.NO_CONSTRAINT) {
            return;
        }
        String name = written == null ? "" : written.name();
        TableDraft target = reference.target.table();
        table.add(new ForeignKey(
                name.isEmpty() ? ConstraintNames.foreignKey(table.name(), column.name()) : name,
                List.of(column.name()),
                target.name(),
                target.schema(),
                List.of(reference.id.column().name()),
                actions.onDelete(reference.property, column, written),
                actions.onUpdate(reference.property, written)));
    }
}
