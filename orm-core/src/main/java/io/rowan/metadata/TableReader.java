package io.rowan.metadata;

import io.rowan.annotation.TableIndex;
import io.rowan.annotation.TableIndexes;
import io.rowan.mapping.Identifier.KeyGeneration.Sequenced;
import io.rowan.schema.Schema;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Index;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finishes the tables once all columns are there, and reports two that have one name. */
final class TableReader {
    private final Mistakes mistakes;

    TableReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Adds what {@code @Table} says beside the name. */
    void readConstraints(EntityDraft entity) {
        readIndexes(entity);
        jakarta.persistence.Table table = entity.type().getAnnotation(jakarta.persistence.Table.class);
        if (table == null) {
            return;
        }
        readConstraints(entity, table);
        entity.table().comment(table.comment());
        if (!table.options().isEmpty()) {
            mistakes.add(
                    entity.where(),
                    "@Table has options (\"" + table.options() + "\"), which are not supported. Write them in a "
                            + "migration.");
        }
    }

    private void readConstraints(EntityDraft entity, jakarta.persistence.Table table) {
        UniqueConstraint[] unique = table.uniqueConstraints();
        Index[] indexes = table.indexes();
        CheckConstraint[] checks = table.check();
        if (unique.length + indexes.length + checks.length > 0) {
            new TableConstraints(unique, indexes, checks)
                    .addTo(entity.table(), entity.where(), entity.attributes(), mistakes);
        }
    }

    private void readIndexes(EntityDraft entity) {
        List<TableIndex> indexes = new ArrayList<>();
        for (ClassLevel level : ClassLevel.hierarchy(ResolvedType.of(entity.type()))) {
            if (level.type().isAnnotationPresent(TableIndex.class)
                    || level.type().isAnnotationPresent(TableIndexes.class)) {
                indexes.addAll(List.of(level.type().getDeclaredAnnotationsByType(TableIndex.class)));
            }
        }
        if (!indexes.isEmpty()) {
            TableConstraints.add(indexes, entity.table(), entity.where(), entity.attributes(), mistakes);
        }
    }

    /** Reports tables of one name, and sequences of one name that differ. */
    void checkNames(Collection<EntityDraft> entities, List<TableDraft> joinTables) {
        Map<String, TableDraft> tables = new LinkedHashMap<>();
        Map<String, EntityDraft> names = new LinkedHashMap<>();
        for (EntityDraft entity : entities) {
            checkName(names, entity);
            checkTable(tables, entity.table(), "Give one another name with @Table(name = …).");
        }
        String remedy = "Give one another name with @JoinTable(name = …), or, if both are the two "
                + "sides of one relationship, add mappedBy to one.";
        for (TableDraft joinTable : joinTables) {
            checkTable(tables, joinTable, remedy);
        }
        checkSequences(entities);
    }

    private void checkName(Map<String, EntityDraft> names, EntityDraft entity) {
        EntityDraft other = names.putIfAbsent(entity.name(), entity);
        if (other != null) {
            mistakes.add(
                    entity.where(),
                    "the entity is named " + entity.name() + ", and so is "
                            + other.type().getName() + ". Give one another name with @Entity(name = …).");
        }
    }

    private void checkTable(Map<String, TableDraft> tables, TableDraft table, String remedy) {
        TableDraft other = tables.putIfAbsent(table.key(), table);
        if (other != null) {
            mistakes.add(
                    table.owner(), "the table " + table.name() + " is that of " + other.owner() + " too. " + remedy);
        }
    }

    private void checkSequences(Collection<EntityDraft> entities) {
        Map<String, Sequence> sequences = new LinkedHashMap<>();
        for (EntityDraft entity : entities) {
            BasicDraft id = entity.id();
            if (id != null && entity.generation() instanceof Sequenced sequenced) {
                checkSequence(sequences, sequenced.sequence(), id.where());
            }
        }
    }

    private void checkSequence(Map<String, Sequence> sequences, Sequence own, String where) {
        Sequence other = sequences.putIfAbsent(key(own), own);
        if (other != null && !other.equals(own)) {
            mistakes.add(
                    where,
                    "the sequence " + own.name() + " is used by another entity too, with other values of "
                            + "initialValue or allocationSize. Write the same, or give it another "
                            + "sequenceName.");
        }
    }

    private static String key(Sequence sequence) {
        return sequence.schema() + "." + sequence.name();
    }

    /** The schema of all tables: the entities' own in order, then join tables. */
    static Schema schema(Collection<EntityDraft> entities, List<TableDraft> joinTables) {
        List<Table> tables = new ArrayList<>();
        Map<String, Sequence> sequences = new LinkedHashMap<>();
        for (EntityDraft entity : entities) {
            tables.add(entity.table().table());
            if (entity.generation() instanceof Sequenced sequenced) {
                sequences.put(key(sequenced.sequence()), sequenced.sequence());
            }
        }
        for (TableDraft joinTable : joinTables) {
            tables.add(joinTable.table());
        }
        return new Schema(tables, List.copyOf(sequences.values()));
    }
}
