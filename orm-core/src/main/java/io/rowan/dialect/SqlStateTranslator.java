package io.rowan.dialect;

import io.rowan.error.DatabaseException;
import io.rowan.error.ErrorDetails;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Translates by SQLSTATE, and where that says little by the class of the driver's exception. A dialect adds its vendor
 * codes by {@link #vendorKind} and reads names from messages by {@link #names}.
 *
 * <p>The exceptions that hang behind a batch's are looked at too; the first that tells something decides.
 */
public class SqlStateTranslator implements ErrorTranslator {
    private static final int MOST_LINKS = 20;

    /** Makes the translator. */
    public SqlStateTranslator() {}

    /**
     * The names that an error tells, as mappings spell them.
     *
     * @param constraint the constraint, null when the database does not tell
     * @param table the table, null when the database does not tell
     * @param column the column, null when the database does not tell
     */
    public record Names(
            @Nullable String constraint,
            @Nullable String table,
            @Nullable String column) {
        /** Nothing is told. */
        public static final Names NONE = new Names(null, null, null);
    }

    /**
     * What an error means by the database's own code.
     *
     * @param failure the driver's exception
     * @return the meaning, null when the code tells nothing
     */
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        return null;
    }

    /**
     * Reads the names in an error's message.
     *
     * @param kind what the error means
     * @param failure the driver's exception
     * @return the names
     */
    protected Names names(ErrorKind kind, SQLException failure) {
        return Names.NONE;
    }

    @Override
    public final DatabaseException translate(SQLException failure, @Nullable String sql) {
        SQLException telling = telling(failure);
        ErrorKind kind = kind(telling);
        Names names = names(kind, telling);
        ErrorDetails details = new ErrorDetails(
                sql, telling.getSQLState(), telling.getErrorCode(), names.constraint(), names.table(), names.column());
        return DatabaseExceptions.of(kind, details, failure);
    }

    /** The exception that decides: the first of the chain whose kind is clear, else the last that has one. */
    private SQLException telling(SQLException failure) {
        SQLException telling = failure;
        SQLException link = failure.getNextException();
        for (int i = 0; unclear(kind(telling)) && link != null && i < MOST_LINKS; i++) {
            if (kind(link) != ErrorKind.OTHER) {
                telling = link;
            }
            link = link.getNextException();
        }
        return telling;
    }

    private static boolean unclear(ErrorKind kind) {
        return kind == ErrorKind.OTHER || kind == ErrorKind.INTEGRITY;
    }

    private ErrorKind kind(SQLException failure) {
        ErrorKind kind = vendorKind(failure);
        if (kind != null) {
            return kind;
        }
        String state = failure.getSQLState();
        ErrorKind byState = state == null || state.length() != 5 ? ErrorKind.OTHER : byState(state);
        return byState == ErrorKind.OTHER ? DatabaseExceptions.byClass(failure) : byState;
    }

    private static ErrorKind byState(String state) {
        return switch (state) {
            case "23505" -> ErrorKind.UNIQUE;
            case "23503", "23506" -> ErrorKind.FOREIGN_KEY;
            case "23502" -> ErrorKind.NOT_NULL;
            case "23513", "23514" -> ErrorKind.CHECK;
            case "40001", "40002" -> ErrorKind.SERIALIZATION;
            case "40P01" -> ErrorKind.DEADLOCK;
            case "55P03", "HYT00" -> ErrorKind.LOCK_TIMEOUT;
            case "57014" -> ErrorKind.QUERY_TIMEOUT;
            case "57P01", "57P02", "57P03" -> ErrorKind.CONNECTION_LOST;
            default -> byStateClass(state.substring(0, 2));
        };
    }

    private static ErrorKind byStateClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> ErrorKind.CONNECTION_LOST;
            case "22" -> ErrorKind.DATA;
            case "23", "44" -> ErrorKind.INTEGRITY;
            case "42" -> ErrorKind.SYNTAX;
            default -> ErrorKind.OTHER;
        };
    }
}
