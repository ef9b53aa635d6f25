package io.rowan.dialect;

import io.rowan.type.TypeRegistry;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Rowan must know of a database. A dialect is data and small strategies: it composes the base renderers,
 * overriding single clauses, and says what the database can do. Immutable and safe for threads.
 */
public interface Dialect {
    /**
     * The database's name, for messages and logs.
     *
     * @return the name, as its vendor writes it
     */
    String name();

    /**
     * Whether the database has a capability.
     *
     * @param feature the capability
     * @return true when it holds for the connected version
     */
    boolean supports(Feature feature);

    /**
     * How Java values are bound and read.
     *
     * @return the types
     */
    TypeRegistry types();

    /**
     * How names are written and compared.
     *
     * @return the rules
     */
    Identifiers identifiers();

    /**
     * Turns statements of the data language into text.
     *
     * @return the renderer
     */
    SqlRenderer renderer();

    /**
     * Turns tables, sequences and indexes into text.
     *
     * @return the renderer
     */
    SchemaRenderer schemaRenderer();

    /**
     * Turns changes of tables into text.
     *
     * @return the renderer
     */
    default AlterRenderer alterRenderer() {
        return new AlterRenderer(schemaRenderer());
    }

    /**
     * How the catalog is asked and how its answers are compared.
     *
     * @return the rules
     */
    default CatalogRules catalog() {
        return CatalogRules.standard();
    }

    /**
     * Turns the driver's exceptions into ours.
     *
     * @return the translator
     */
    ErrorTranslator errors();

    /**
     * How many rows one insert takes and how it gives keys back.
     *
     * @return the strategy
     */
    InsertStrategy inserts();

    /**
     * How many rows go as arrays, in inserts and in updates that tell which rows they hit.
     *
     * @return the way, null where rows go as lists of values and in batches
     */
    default @Nullable ArrayWrites arrayWrites() {
        return null;
    }

    /**
     * Whether several statements with parameters, written as one text with semicolons between them, go to the server in one
     * round trip, which tells the count of each and undoes all when one fails.
     *
     * @return false where each statement is sent by itself
     */
    default boolean statementGroups() {
        return false;
    }

    /**
     * How many rows go in one update that lists them and tells which it hit. Where rows go as arrays, these are asked for
     * first.
     *
     * @return the way, null where updates go in batches
     */
    default @Nullable RowUpdates rowUpdates() {
        return null;
    }

    /**
     * How the rows that a select finds are locked.
     *
     * @return the way
     */
    default RowLocking rowLocking() {
        return RowLocking.CLAUSE;
    }

    /**
     * How the plan of a statement is asked for.
     *
     * @return the way, null when there is none for statements with parameters
     */
    default @Nullable Explanation explanation() {
        return null;
    }

    /**
     * Cancels a statement that another thread runs. It is called again and again until the statement ends, since it may come
     * before the statement has reached the database.
     *
     * @param statement the statement
     * @throws SQLException when the driver can't
     */
    default void cancel(Statement statement) throws SQLException {
        statement.cancel();
    }

    /**
     * How a large result is read.
     *
     * @return the way
     */
    default ResultStreaming streaming() {
        return ResultStreaming.CURSOR;
    }

    /**
     * Statements that every new connection runs once, in order, outside of a transaction, before anything else: they
     * switch on what Rowan relies on and the database leaves to its user. What a statement gives back is not read.
     *
     * @return the statements, empty when a connection is good as the driver makes it
     */
    default List<String> connectionSetup() {
        return List.of();
    }

    /**
     * A query of the database's sessions, for databases that change no table while another transaction is under way: there
     * a migration holds its lock as a session that is alive, not as a transaction. Two columns: a text that no other
     * session ever has, and 1 for the session that asks, 0 for the others.
     *
     * @return the query, null where tables are changed beside transactions
     */
    default @Nullable String sessions() {
        return null;
    }

    /**
     * How long a transaction waits for its turn to write, where the database does not keep writers apart so that no change
     * is lost, or sends them away instead of letting them wait in a line. Then one transaction of a factory at a time writes or locks, from its first write to its end; one that
     * has read before another wrote gets a {@link io.rowan.error.SerializationException} at its first write.
     *
     * @return the time, null where the database itself sees to it
     */
    default @Nullable Duration writerPatience() {
        return null;
    }
}
