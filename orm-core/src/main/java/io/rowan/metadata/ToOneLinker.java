package io.rowan.metadata;

import io.rowan.schema.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.List;

/** Resolves relationships to one: the target, and the foreign key's column, which is like the target's id. */
final class ToOneLinker {
    private final Reading reading;
    private final Targets targets;
    private final ForeignKeys keys;

    ToOneLinker(Reading reading, Targets targets) {
        this.reading = reading;
        this.targets = targets;
        this.keys = new ForeignKeys(reading.mistakes());
    }

    /** Finds the targets and makes the columns of an entity's relationships to one. */
    void link(EntityDraft entity) {
        for (ToOneDraft toOne : entity.toOnes()) {
            EntityDraft target = targets.find(toOne.property(), toOne.settings());
            if (target != null) {
                toOne.target(target);
                if (!toOne.settings().inverse()) {
                    linkOwning(entity, toOne, target);
                }
            }
        }
    }

    /** Checks the inverse sides of an entity, once all targets are known. */
    void checkInverse(EntityDraft entity) {
        for (ToOneDraft toOne : entity.toOnes()) {
            if (toOne.settings().inverse() && toOne.target() != null) {
                refuseColumn(toOne);
                new MappedByChecks(reading.mistakes()).check(entity, toOne, toOne.settings(), toOne.target());
            }
        }
    }

    private void refuseColumn(ToOneDraft toOne) {
        if (toOne.property().has(JoinColumn.class)) {
            reading.refuse(
                    toOne.where(),
                    "both mappedBy and @JoinColumn are given, but with mappedBy the column belongs to the other "
                            + "side. Take one away.");
        }
    }

    private void linkOwning(EntityDraft entity, ToOneDraft toOne, EntityDraft target) {
        BasicDraft id = target.id();
        if (id != null && !refusesJoinTable(toOne)) {
            addColumn(entity, toOne, reference(toOne, target, id));
        }
    }

    private void addColumn(EntityDraft entity, ToOneDraft toOne, ForeignKeys.Reference reference) {
        JoinColumn written = toOne.property().find(JoinColumn.class);
        ColumnSettings settings = written == null ? ColumnSettings.DEFAULT : ColumnSettings.of(written);
        keys.checkReferenced(written, reference);
        Column column = keys.column(settings, reference);
        toOne.column(column, settings);
        keys.add(entity.table(), column, written == null ? null : written.foreignKey(), reference);
        if (settings.unique() || toOne.settings().kind() == RelationshipSettings.Kind.ONE_TO_ONE) {
            entity.table().addUnique("", List.of(column.name()));
        }
    }

    private ForeignKeys.Reference reference(ToOneDraft toOne, EntityDraft target, BasicDraft id) {
        String defaultName = reading.naming()
                .foreignKeyColumn(toOne.property().name(), id.column().name());
        boolean required = !toOne.settings().optional();
        return new ForeignKeys.Reference(toOne.property(), target, id, defaultName, required);
    }

    private boolean refusesJoinTable(ToOneDraft toOne) {
        if (!toOne.property().has(JoinTable.class)) {
            return false;
        }
        reading.refuse(
                toOne.where(),
                "@JoinTable stands on a relationship to one, which is kept in a column of the entity's own "
                        + "table. Write @JoinColumn instead.");
        return true;
    }
}
