package io.rowan.ddl;

import io.rowan.dialect.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas are looked at: the connection's own and those that a mapping names. Databases without schemas tell the
 * catalog in their place, or nothing.
 */
record Scope(@Nullable String database, @Nullable String schema, Set<String> others, Identifiers identifiers) {
    /** What a driver is asked that may not know it. */
    interface Question {
        @Nullable
        String ask() throws SQLException;
    }

    static Scope of(Connection connection, Identifiers identifiers, Set<String> others) {
        return new Scope(ask(connection::getCatalog), ask(connection::getSchema), others, identifiers);
    }

    /** Drivers without schemas or catalogs answer null, an empty text or by throwing. */
    static @Nullable String ask(Question question) {
        try {
            String answer = question.ask();
            return answer == null || answer.isEmpty() ? null : answer;
        } catch (SQLException | AbstractMethodError e) {
            return null;
        }
    }

    /** Whether a schema of the catalog is the connection's own. */
    boolean own(@Nullable String stored) {
        return stored == null || stored.equals(schema) || schema == null && stored.equals(database);
    }

    boolean holds(@Nullable String stored) {
        return own(stored) || others.stream().anyMatch(other -> identifiers.matches(other, String.valueOf(stored)));
    }

    /** The schema as a mapping names it, null for the connection's own. */
    @Nullable
    String mapped(@Nullable String stored) {
        return stored == null || own(stored) ? null : identifiers.mapped(stored);
    }
}
