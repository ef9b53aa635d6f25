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

/**
 * Our exception for each kind of error. They stand apart from {@link SqlStateTranslator}, because the JVM loads all of them
 * with the class that makes them, which a program without an error then never does.
 */
final class DatabaseExceptions {
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

    private DatabaseExceptions() {}

    /** What an error means by the class of the driver's exception, {@code OTHER} where that says nothing. */
    static ErrorKind byClass(SQLException failure) {
        return BY_CLASS.stream()
                .filter(each -> each.type.isInstance(failure))
                .map(ClassKind::kind)
                .findFirst()
                .orElse(ErrorKind.OTHER);
    }

    /** The exception for an error. */
    static DatabaseException of(ErrorKind kind, ErrorDetails details, SQLException cause) {
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
