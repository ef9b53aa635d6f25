package io.rowan.dialect;

import io.rowan.error.ConnectionLostException;
import io.rowan.error.DataException;
import io.rowan.error.DatabaseException;
import io.rowan.error.DeadlockException;
import io.rowan.error.ErrorDetails;
import io.rowan.error.IntegrityException;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.QueryTimeoutException;
import io.rowan.error.SerializationException;
import io.rowan.error.SqlSyntaxException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates by SQLSTATE, and where that says little by the class of the driver's exception. A dialect adds its vendor
 * codes by {@link #vendorKind} and reads names from messages by {@link #names}.
 *
 * <p>The exceptions that hang behind a batch's are looked at too; the first that tells something decides.
 */
public class SqlStateTranslator implements ErrorTranslator {
    private static final int MOST_LINKS = 20;

    private record ClassKind(Class<? extends SQLException> type, ErrorKind kind) {}

    private static final List<ClassKind> BY_CLASS = List.of(
            new ClassKind(SQLIntegrityConstraintViolationException.class, ErrorKind.INTEGRITY),
            new ClassKind(SQLTimeoutException.class, ErrorKind.QUERY_TIMEOUT),
            new ClassKind(SQLTransactionRollbackException.class, ErrorKind.SERIALIZATION),
            new ClassKind(SQLNonTransientConnectionException.class, ErrorKind.CONNECTION_LOST),
            new ClassKind(SQLTransientConnectionException.class, ErrorKind.CONNECTION_LOST),
            new ClassKind(SQLRecoverableException.class, ErrorKind.CONNECTION_LOST),
            new ClassKind(SQLSyntaxErrorException.class, ErrorKind.SYNTAX),
            new ClassKind(SQLDataException.class, ErrorKind.DATA));

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
        return exception(kind, details, failure);
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
        return byState == ErrorKind.OTHER ? byClass(failure) : byState;
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

    private static ErrorKind byClass(SQLException failure) {
        return BY_CLASS.stream()
                .filter(each -> each.type.isInstance(failure))
                .map(ClassKind::kind)
                .findFirst()
                .orElse(ErrorKind.OTHER);
    }

    private static DatabaseException exception(ErrorKind kind, ErrorDetails details, SQLException cause) {
        String message = ErrorMessages.of(kind, details);
        return switch (kind) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK, INTEGRITY ->
                new IntegrityException(message, violated(kind), details, cause);
            case DEADLOCK -> new DeadlockException(message, details, cause);
            case SERIALIZATION -> new SerializationException(message, details, cause);
            case LOCK_TIMEOUT -> new LockTimeoutException(message, details, cause);
            case QUERY_TIMEOUT -> new QueryTimeoutException(message, details, cause);
            case CONNECTION_LOST -> new ConnectionLostException(message, details, cause);
            case DATA -> new DataException(message, details, cause);
            case SYNTAX -> new SqlSyntaxException(message, details, cause);
            case OTHER -> new DatabaseException(message, details, cause);
        };
    }

    private static IntegrityException.Kind violated(ErrorKind kind) {
        return switch (kind) {
            case UNIQUE -> IntegrityException.Kind.UNIQUE;
            case FOREIGN_KEY -> IntegrityException.Kind.FOREIGN_KEY;
            case NOT_NULL -> IntegrityException.Kind.NOT_NULL;
            case CHECK -> IntegrityException.Kind.CHECK;
            default -> IntegrityException.Kind.OTHER;
        };
    }
}
