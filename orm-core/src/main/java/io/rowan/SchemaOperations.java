package io.rowan;

import io.rowan.ddl.SchemaCreator;
import io.rowan.schema.Schema;
import java.util.List;

/** Makes, drops, checks and prints the tables, sequences and indexes that the mapping needs. Safe for threads. */
public final class SchemaOperations {
    private final SchemaCreator creator;
    private final Schema schema;

    SchemaOperations(FactoryRooms rooms) {
        this.creator = new SchemaCreator(rooms.source, rooms.dialect, rooms.listener);
        this.schema = rooms.mappings.schema();
    }

    /**
     * Creates what is missing; what is there stays as it is.
     *
     * @throws io.rowan.error.DatabaseException when the database refuses a statement
     */
    public void createAll() {
        creator.createAll(schema);
    }

    /**
     * Drops all that the mapping knows, with the rows.
     *
     * @throws io.rowan.error.DatabaseException when the database refuses a statement
     */
    public void dropAll() {
        creator.dropAll(schema);
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
     * The statements that create everything in an empty database.
     *
     * @return the statements in an order that the database accepts
     */
    public List<String> ddl() {
        return creator.createStatements(schema);
    }
}
