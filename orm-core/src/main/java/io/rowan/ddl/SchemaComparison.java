package io.rowan.ddl;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Identifiers;
import io.rowan.error.MigrationException;
import io.rowan.schema.KeptPart;
import io.rowan.schema.Schema;
import io.rowan.schema.SchemaChange;
import io.rowan.schema.SchemaChange.AlterTable;
import io.rowan.schema.SchemaChange.CreateSequence;
import io.rowan.schema.SchemaChange.CreateTable;
import io.rowan.schema.SchemaChange.DropSequence;
import io.rowan.schema.SchemaChange.DropTable;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.schema.TablePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes one schema another: a pure function of both, which asks the dialect only which names, types and defaults
 * mean the same. Keys and indexes are the same when they do the same, whatever they are called. The comments of tables and
 * check constraints are not compared, and of a partial index only whether it has a condition.
 */
public final class SchemaComparison {
    private final Identifiers identifiers;
    private final TableComparison tables;
    private final String name;
    private final boolean known;

    /**
     * Makes the comparison.
     *
     * @param dialect tells what means the same
     */
    public SchemaComparison(Dialect dialect) {
        this.identifiers = dialect.identifiers();
        this.tables = new TableComparison(dialect);
        this.name = dialect.name();
        this.known = dialect.catalog().known();
    }

    /**
     * Compares.
     *
     * @param there the schema as it is, as {@link SchemaCreator#inspect} reads it
     * @param wanted the schema as it is wanted
     * @return the changes from the one to the other: sequences, tables in the order wanted, then what is wanted no more;
     *     empty when they are the same
     * @throws MigrationException when the dialect does not know the database's catalog well enough
     */
    public List<SchemaChange> changes(Schema there, Schema wanted) {
        if (!known) {
            throw new MigrationException(
                    "The dialect of " + name + " does not know its catalog well enough to compare it"
                            + " with classes. Write the revision by hand: emptyRevision(message), or on the command line"
                            + " 'rowan revision -m <message>'.");
        }
        List<SchemaChange> changes = new ArrayList<>();
        for (Sequence sequence : wanted.sequences()) {
            if (there.sequences().stream().noneMatch(other -> same(other, sequence))) {
                changes.add(new CreateSequence(sequence));
            }
        }
        wanted.tables().forEach(table -> changes.addAll(change(there, find(there, table), table)));
        for (Table table : there.tables()) {
            if (find(wanted, table) == null) {
                changes.add(new DropTable(table));
            }
        }
        for (Sequence sequence : there.sequences()) {
            if (wanted.sequences().stream().noneMatch(other -> same(other, sequence))) {
                changes.add(new DropSequence(sequence));
            }
        }
        return changes;
    }

    private List<SchemaChange> change(Schema schema, @Nullable Table there, Table wanted) {
        if (there == null) {
            return List.of(new CreateTable(wanted));
        }
        List<TablePart> parts = tables.parts(there, wanted);
        if (parts.isEmpty()) {
            return List.of();
        }
        List<KeptPart> kept = schema.kept().stream()
                .filter(part -> part.table().equals(there.name()) && Objects.equals(part.schema(), there.schema()))
                .toList();
        return List.of(new AlterTable(there, wanted, parts, kept));
    }

    private @Nullable Table find(Schema schema, Table table) {
        return schema.tables().stream()
                .filter(other -> identifiers.same(other.name(), table.name()) && inSame(other.schema(), table.schema()))
                .findFirst()
                .orElse(null);
    }

    private boolean same(Sequence one, Sequence other) {
        return identifiers.same(one.name(), other.name()) && inSame(one.schema(), other.schema());
    }

    private boolean inSame(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? Objects.equals(one, other) : identifiers.same(one, other);
    }
}
