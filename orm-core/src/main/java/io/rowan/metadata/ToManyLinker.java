package io.rowan.metadata;

import io.rowan.schema.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves relationships to many: the target, and where the database keeps them, which is the target's attribute with
 * mappedBy, a column in the target's table with {@code @JoinColumn}, and a join table otherwise.
 */
final class ToManyLinker {
    private final Reading reading;
    private final Targets targets;
    private final ForeignKeys keys;
    private final JoinTableReader joinTables;

    ToManyLinker(Reading reading, Targets targets, JoinTableReader joinTables) {
        this.reading = reading;
        this.targets = targets;
        this.keys = new ForeignKeys(reading.mistakes());
        this.joinTables = joinTables;
    }

    /** Finds the targets of an entity's collections. */
    void findTargets(EntityDraft entity) {
        for (ToManyDraft toMany : entity.toManys()) {
            EntityDraft target = targets.find(toMany.property(), toMany.settings());
            if (target != null) {
                toMany.target(target);
            }
        }
    }

    /** Links an entity's collections, once all targets are known and all entities have claimed their own columns. */
    void link(EntityDraft entity) {
        for (ToManyDraft toMany : entity.toManys()) {
            EntityDraft target = toMany.target();
            if (target != null && !refusesBoth(toMany)) {
                new CollectionOrderReader(reading.mistakes()).read(toMany, target);
                link(entity, toMany, target);
            }
        }
    }

    private void link(EntityDraft entity, ToManyDraft toMany, EntityDraft target) {
        JoinColumn column = toMany.property().find(JoinColumn.class);
        if (toMany.settings().inverse()) {
            new MappedByChecks(reading.mistakes()).check(entity, toMany, toMany.settings(), target);
        } else if (column != null && toMany.settings().kind() == RelationshipSettings.Kind.ONE_TO_MANY) {
            linkColumn(entity, toMany, target, column);
        } else if (column != null) {
            reading.refuse(
                    toMany.where(),
                    "@JoinColumn stands on a @ManyToMany, which is kept in a table of its own. Write "
                            + "@JoinTable(joinColumns = …) instead.");
        } else {
            joinTables.link(entity, toMany, target);
        }
    }

    private boolean refusesBoth(ToManyDraft toMany) {
        String contradiction = contradiction(toMany);
        if (contradiction != null) {
            reading.refuse(toMany.where(), contradiction);
        }
        return contradiction != null;
    }

    private static @Nullable String contradiction(ToManyDraft toMany) {
        boolean column = toMany.property().has(JoinColumn.class);
        boolean table = toMany.property().has(JoinTable.class);
        if (toMany.settings().inverse() && (column || table)) {
            return "both mappedBy and " + (column ? "@JoinColumn" : "@JoinTable") + " are given, but with "
                    + "mappedBy the other side says where the relationship is kept. Take one away.";
        }
        return column && table
                ? "both @JoinColumn and @JoinTable are given, but the relationship is kept either in a "
                        + "column of the target's table or in a table of its own. Take one away."
                : null;
    }

    /** A foreign key in the target's table. Where the target maps the column itself and writes it, it is the owner. */
    private void linkColumn(EntityDraft entity, ToManyDraft toMany, EntityDraft target, JoinColumn written) {
        BasicDraft id = entity.id();
        if (id != null) {
            ForeignKeys.Reference reference = reference(toMany, entity, id);
            keys.checkReferenced(written, reference);
            Column column = keys.column(ColumnSettings.of(written), reference);
            ToOneDraft owner = ownerOf(column, entity, target);
            if (owner == null) {
                addColumn(toMany, target, column, written, reference);
            } else {
                new ReferentialActions(reading.mistakes()).refuse(toMany.property(), owner.where());
                toMany.mappedBy(owner.name());
            }
        }
    }

    private ForeignKeys.Reference reference(ToManyDraft toMany, EntityDraft entity, BasicDraft id) {
        String name = toMany.property().name();
        String defaultName = reading.naming().foreignKeyColumn(name, id.column().name());
        return new ForeignKeys.Reference(toMany.property(), entity, id, defaultName, false);
    }

    private static @Nullable ToOneDraft ownerOf(Column column, EntityDraft entity, EntityDraft target) {
        return target.toOnes().stream()
                .filter(toOne -> toOne.target() == entity && writes(toOne, column))
                .findFirst()
                .orElse(null);
    }

    private static boolean writes(ToOneDraft toOne, Column column) {
        Column own = toOne.column();
        return own != null
                && own.name().equalsIgnoreCase(column.name())
                && toOne.columnSettings().written();
    }

    private void addColumn(
            ToManyDraft toMany,
            EntityDraft target,
            Column column,
            JoinColumn written,
            ForeignKeys.Reference reference) {
        ColumnSettings settings = ColumnSettings.of(written);
        var claim = new TableDraft.Claim(toMany.where(), column, true, settings.written());
        ColumnClaims.claim(target.table(), claim, reading.mistakes());
        keys.add(target.table(), column, written.foreignKey(), reference);
        if (settings.unique()) {
            target.table().addUnique("", List.of(column.name()));
        }
        toMany.link(new ToManyDraft.Link.Key(column));
    }
}
