package io.rowan.schema;

import java.util.List;

/**
 * All that a mapping needs of a database.
 *
 * @param tables the tables in order of the mappings, join tables after the entities' own
 * @param sequences the sequences
 */
public record Schema(List<Table> tables, List<Sequence> sequences) {
    /** Copies the lists. */
    public Schema {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }
}
