package io.rowan.metadata;

import io.rowan.schema.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes join tables (Jakarta Persistence 3.2, 2.12 and 11.1.27). Their primary key is both columns, for lists too: a
 * link is there or not, so a list holds each target once.
 */
final class JoinTableReader {
    private final Reading reading;
    private final ForeignKeys keys;
    private final List<TableDraft> made = new ArrayList<>();

    JoinTableReader(Reading reading) {
        this.reading = reading;
        this.keys = new ForeignKeys(reading.mistakes());
    }

    /** The join tables made so far. */
    List<TableDraft> made() {
        return made;
    }

    /** Makes the join table of an owning collection. */
    void link(EntityDraft entity, ToManyDraft toMany, EntityDraft target) {
        BasicDraft ownId = entity.id();
        BasicDraft targetId = target.id();
        if (ownId == null || targetId == null) {
            return;
        }
        JoinTable written = toMany.property().find(JoinTable.class);
        TableDraft table = table(entity, toMany, target, written);
        JoinColumn own = only(toMany, written == null ? new JoinColumn[0] : written.joinColumns());
        JoinColumn other = only(toMany, written == null ? new JoinColumn[0] : written.inverseJoinColumns());
        Column ownColumn = column(
                table,
                own,
                written == null ? null : written.foreignKey(),
                reference(toMany, entity, ownId, ownName(entity, toMany, target)));
        Column targetColumn = column(
                table,
                other,
                written == null ? null : written.inverseForeignKey(),
                reference(toMany, target, targetId, toMany.property().name()));
        table.primaryKey(ownColumn.name(), targetColumn.name());
        if (toMany.settings().kind() == RelationshipSettings.Kind.ONE_TO_MANY) {
            table.addUnique("", List.of(targetColumn.name()));
        }
        if (written != null) {
            TableConstraints constraints =
                    new TableConstraints(written.uniqueConstraints(), written.indexes(), written.check());
            constraints.addTo(table, toMany.where(), List.of(), reading.mistakes());
            table.comment(written.comment());
        }
        made.add(table);
        toMany.link(new ToManyDraft.Link.Join(table, ownColumn, targetColumn));
    }

    private TableDraft table(EntityDraft entity, ToManyDraft toMany, EntityDraft target, @Nullable JoinTable written) {
        String name = written == null || written.name().isEmpty()
                ? reading.naming()
                        .joinTable(entity.table().name(), target.table().name())
                : written.name();
        String schema =
                written == null || written.schema().isEmpty() ? entity.table().schema() : written.schema();
        return new TableDraft(name, schema, toMany.where());
    }

    /** The name through which the owner is referred to: the other side's attribute, else the entity. */
    private static String ownName(EntityDraft entity, ToManyDraft toMany, EntityDraft target) {
        for (ToManyDraft other : target.toManys()) {
            if (other.target() == entity && other.mappedBy().equals(toMany.name())) {
                return other.property().name();
            }
        }
        return entity.name();
    }

    private ForeignKeys.Reference reference(ToManyDraft toMany, EntityDraft target, BasicDraft id, String name) {
        String column = reading.naming().foreignKeyColumn(name, id.column().name());
        return new ForeignKeys.Reference(toMany.where(), target, id, column, true);
    }

    private Column column(
            TableDraft table,
            @Nullable JoinColumn written,
            jakarta.persistence.@Nullable ForeignKey tableKey,
            ForeignKeys.Reference reference) {
        keys.checkReferenced(written, reference);
        Column column = keys.column(written == null ? ColumnSettings.DEFAULT : ColumnSettings.of(written), reference);
        if (table.claim(new TableDraft.Claim(reference.where(), column, true, true)) != null) {
            reading.refuse(
                    reference.where(),
                    "both columns of the join table " + table.name() + " are named " + column.name()
                            + ". Give one another name with @JoinTable(joinColumns = @JoinColumn(name = …)).");
        }
        boolean ownKey = written != null && !isDefault(written.foreignKey());
        keys.add(table, column, ownKey ? written.foreignKey() : tableKey, reference);
        return column;
    }

    private static boolean isDefault(jakarta.persistence.ForeignKey key) {
        return key.name().isEmpty()
                && key.foreignKeyDefinition().isEmpty()
                && key.value() == ConstraintMode.PROVIDER_DEFAULT;
    }

    private @Nullable JoinColumn only(ToManyDraft toMany, JoinColumn[] columns) {
        if (columns.length > 1) {
            reading.refuse(
                    toMany.where(),
                    "@JoinTable has " + columns.length + " columns for one side, but keys are one column. "
                            + "Write one @JoinColumn.");
        }
        return columns.length == 0 ? null : columns[0];
    }
}
