package io.rowan;

import io.rowan.ddl.SchemaComparison;
import io.rowan.ddl.SchemaCreator;
import io.rowan.schema.Schema;
import io.rowan.schema.SchemaChange;
import java.util.List;

/** Makes, drops, checks and prints the tables, sequences and indexes that the mapping needs. Safe for threads. */
public final class SchemaOperations {
    private final SchemaCreator creator;
    private final Schema schema;
    private final SchemaComparison comparison;
    private final Runnable changed;

    SchemaOperations(FactoryRooms rooms) {
        this.creator = new SchemaCreator(rooms.source, rooms.dialect, rooms.listener);
        this.schema = rooms.mappings.schema();
        this.comparison = new SchemaComparison(rooms.dialect);
        this.changed = rooms::clearCache;
    }

    /**
     * Creates what is missing; what is there stays as it is. What is cached is forgotten.
     *
     * @throws io.rowan.error.DatabaseException when the database refuses a statement
     */
    public void createAll() {
        creator.createAll(schema);
        changed.run();
    }

    /**
     * Drops all that the mapping knows, with the rows. What is cached is forgotten.
     *
     * @throws io.rowan.error.DatabaseException when the database refuses a statement
     */
    public void dropAll() {
        creator.dropAll(schema);
        changed.run();
    }

    /**
     * Compares the database with the mapping.
     *
     * @return one text for each table or column that is missing, empty when all are there
     */
    public List<String> validate() {
        return creator.validate(schema);
    }

    /**
     * Reads what is in the database: in the connection's own schema and those that the mapping names.
     *
     * @return the tables and sequences as a mapping would describe them, with each column's type as its definition; check
     *     constraints, indexes over expressions and the comments of tables are left out
     */
    public Schema inspect() {
        return creator.inspect(schema);
    }

    /**
     * Finds what makes the database what the mapping wants. Names of keys and indexes do not matter; check constraints and
     * the comments of tables are not compared, and of a partial index only whether it has a condition.
     *
     * @return the changes, empty when nothing is to be done; tables that are not mapped are to be dropped
     * @throws io.rowan.error.MigrationException when the dialect does not know the database's catalog well enough
     */
    public List<SchemaChange> changes() {
        return comparison.changes(inspect(), schema);
    }

    /**
     * The statements that create everything in an empty database.
     *
     * @return the statements in an order that the database accepts
     */
    public List<String> ddl() {
        return creator.statements().create(schema);
    }
}
