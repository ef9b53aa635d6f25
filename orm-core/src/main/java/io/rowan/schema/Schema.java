package io.rowan.schema;

import java.util.List;

/**
 * All that a mapping needs of a database, and what a database that is read has further.
 *
 * @param tables the tables in order of the mappings, join tables after the entities' own
 * @param sequences the sequences
 * @param kept what the database keeps with tables further; empty of a mapping
 */
public record Schema(List<Table> tables, List<Sequence> sequences, List<KeptPart> kept) {
    /** Copies the lists. */
    public Schema {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        kept = List.copyOf(kept);
    }

    /**
     * A schema of tables and sequences alone.
     *
     * @param tables the tables
     * @param sequences the sequences
     */
    public Schema(List<Table> tables, List<Sequence> sequences) {
        this(tables, sequences, List.of());
    }
}
