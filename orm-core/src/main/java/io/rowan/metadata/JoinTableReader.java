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
        Side own = written == null ? Side.UNWRITTEN : ownSide(toMany, written);
        Side other = written == null ? Side.UNWRITTEN : targetSide(toMany, written);
        Column ownColumn = column(table, own, reference(toMany, entity, ownId, ownName(entity, toMany, target)));
        String targetName = toMany.property().name();
        Column targetColumn = column(table, other, reference(toMany, target, targetId, targetName));
        finish(toMany, new ToManyDraft.Link.Join(table, ownColumn, targetColumn), written);
    }

    private void finish(ToManyDraft toMany, ToManyDraft.Link.Join join, @Nullable JoinTable written) {
        TableDraft table = join.table();
        table.primaryKey(join.own().name(), join.target().name());
        if (toMany.settings().kind() == RelationshipSettings.Kind.ONE_TO_MANY) {
            table.addUnique("", List.of(join.target().name()));
        }
        if (written != null) {
            new TableConstraints(written.uniqueConstraints(), written.indexes(), written.check())
                    .addTo(table, toMany.where(), List.of(), reading.mistakes());
            table.comment(written.comment());
        }
        made.add(table);
        toMany.link(join);
    }

    /**
     * What the mapping says of one side's column.
     *
     * @param column its {@code @JoinColumn}, null for none
     * @param tableKey the foreign key that {@code @JoinTable} gives it, null without one
     */
    private record Side(@Nullable JoinColumn column, jakarta.persistence.@Nullable ForeignKey tableKey) {
        static final Side UNWRITTEN = new Side(null, null);

        ColumnSettings settings() {
            return column == null ? ColumnSettings.DEFAULT : ColumnSettings.of(column);
        }

        /** The foreign key as the column says, else as the table does. */
        jakarta.persistence.@Nullable ForeignKey key() {
            return column == null || isDefault(column.foreignKey()) ? tableKey : column.foreignKey();
        }
    }

    private Side ownSide(ToManyDraft toMany, JoinTable written) {
        return new Side(only(toMany, written.joinColumns()), written.foreignKey());
    }

    private Side targetSide(ToManyDraft toMany, JoinTable written) {
        return new Side(only(toMany, written.inverseJoinColumns()), written.inverseForeignKey());
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
        return new ForeignKeys.Reference(toMany.property(), target, id, column, true);
    }

    private Column column(TableDraft table, Side side, ForeignKeys.Reference reference) {
        keys.checkReferenced(side.column, reference);
        Column column = keys.column(side.settings(), reference);
        if (table.claim(new TableDraft.Claim(reference.where(), column, true, true)) != null) {
            reading.refuse(
                    reference.where(),
                    "both columns of the join table " + table.name() + " are named " + column.name()
                            + ". Give one another name with @JoinTable(joinColumns = @JoinColumn(name = …)).");
        }
        keys.add(table, column, side.key(), reference);
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
