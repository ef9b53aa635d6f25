package io.rowan.dialects.sqlite;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The driver's exceptions have no SQLSTATE, and their code is the short one; the long one stands at the beginning of the
 * message. A unique key is told by its columns, or by its name when it is an index over expressions; a foreign key is not
 * told.
 */
final class SqliteErrors extends SqlStateTranslator {
    private static final Pattern CODE = Pattern.compile("^\\[SQLITE_([A-Z_]+)]");
    private static final Pattern COLUMNS = Pattern.compile("constraint failed: ([^.,]+)\\.([^.,]+)(, .*)?\\)$");
    private static final Pattern INDEX = Pattern.compile("constraint failed: index '(.*)'\\)$");
    private static final Pattern CHECK = Pattern.compile("CHECK constraint failed: (.*)\\)$");
    private static final Pattern VALUE = Pattern.compile("overflow|malformed|JSON|too complex");
    private static final Pattern STATE = Pattern.compile("\\(cannot ");

    private static final Map<String, ErrorKind> KINDS = Map.ofEntries(
            Map.entry("CONSTRAINT_UNIQUE", ErrorKind.UNIQUE),
            Map.entry("CONSTRAINT_PRIMARYKEY", ErrorKind.UNIQUE),
            Map.entry("CONSTRAINT_ROWID", ErrorKind.UNIQUE),
            Map.entry("CONSTRAINT_FOREIGNKEY", ErrorKind.FOREIGN_KEY),
            Map.entry("CONSTRAINT_NOTNULL", ErrorKind.NOT_NULL),
            Map.entry("CONSTRAINT_CHECK", ErrorKind.CHECK),
            Map.entry("BUSY_SNAPSHOT", ErrorKind.SERIALIZATION),
            Map.entry("INTERRUPT", ErrorKind.QUERY_TIMEOUT),
            Map.entry("CANTOPEN", ErrorKind.CONNECTION_LOST),
            Map.entry("NOTADB", ErrorKind.CONNECTION_LOST),
            Map.entry("TOOBIG", ErrorKind.DATA),
            Map.entry("MISMATCH", ErrorKind.DATA));

    private final Identifiers identifiers;

    SqliteErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher code = CODE.matcher(message);
        if (!code.find()) {
            return message.equals("database connection closed") ? ErrorKind.CONNECTION_LOST : null;
        }
        ErrorKind known = KINDS.get(code.group(1));
        return known != null ? known : byShortCode(failure.getErrorCode(), message);
    }

    private static ErrorKind byShortCode(int code, String message) {
        return switch (code) {
            case 1 -> ofStatement(message);
            case 5, 6 -> ErrorKind.LOCK_TIMEOUT;
            case 19 -> ErrorKind.INTEGRITY;
            default -> ErrorKind.OTHER;
        };
    }

    /** One code is for all that is wrong with a statement, and for what fails while it runs. */
    private static ErrorKind ofStatement(String message) {
        if (STATE.matcher(message).find()) {
            return ErrorKind.OTHER;
        }
        return VALUE.matcher(message).find() ? ErrorKind.DATA : ErrorKind.SYNTAX;
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (kind) {
            case UNIQUE, NOT_NULL -> columns(message);
            case CHECK -> constraint(CHECK.matcher(message));
            default -> Names.NONE;
        };
    }

    /** The column is told when the key has only one, and nothing when a name holds a point or a comma. */
    private Names columns(String message) {
        Matcher matcher = COLUMNS.matcher(message);
        if (!matcher.find()) {
            return constraint(INDEX.matcher(message));
        }
        String column = matcher.group(3) == null ? mapped(matcher.group(2)) : null;
        return new Names(null, mapped(matcher.group(1)), column);
    }

    private Names constraint(Matcher matcher) {
        return matcher.find() ? new Names(mapped(matcher.group(1)), null, null) : Names.NONE;
    }

    private String mapped(String stored) {
        return identifiers.mapped(stored);
    }
}
