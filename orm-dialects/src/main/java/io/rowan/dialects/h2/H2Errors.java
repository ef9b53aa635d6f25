package io.rowan.dialects.h2;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** H2's codes and messages. Names stand at the beginning of a message, before any value, and are read there only. */
final class H2Errors extends SqlStateTranslator {
    /** {@code PUBLIC.} and the like, then a name with or without doubled quotes. */
    private static final String NAME = "(?:\\w+\\.|\"\"[^\"]+\"\"\\.)?(\"\"[^\"]+\"\"|[^\\s\".(:]+)";

    private static final Pattern UNIQUE = Pattern.compile("^[^\"]*\"" + NAME + "(?: PRIMARY KEY| (?:UNIQUE )?INDEX "
            + NAME + ")? ON " + NAME + "\\((\"\"[^\"]+\"\"|\\w+)(,)?");
    private static final Pattern FOREIGN_KEY = Pattern.compile("^[^\"]*\"" + NAME + ": " + NAME + " FOREIGN KEY");
    private static final Pattern CHECK = Pattern.compile("^[^\"]*\"" + NAME + ": ");
    private static final Pattern COLUMN = Pattern.compile("column \"(?:\"\")?([^\" ]+)");

    private final Identifiers identifiers;

    H2Errors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 23505 -> ErrorKind.UNIQUE;
            case 23503, 23506 -> ErrorKind.FOREIGN_KEY;
            case 23502 -> ErrorKind.NOT_NULL;
            case 23513, 23514 -> ErrorKind.CHECK;
            case 40001 -> ErrorKind.DEADLOCK;
            case 90131 -> ErrorKind.SERIALIZATION;
            case 50200, 90039 -> ErrorKind.LOCK_TIMEOUT;
            case 57014 -> ErrorKind.QUERY_TIMEOUT;
            case 90067, 90098, 90121, 90020, 90013, 90146 -> ErrorKind.CONNECTION_LOST;
            default -> null;
        };
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (kind) {
            case UNIQUE -> unique(UNIQUE.matcher(message));
            case FOREIGN_KEY -> foreignKey(FOREIGN_KEY.matcher(message));
            case CHECK -> check(CHECK.matcher(message));
            case NOT_NULL, DATA -> column(COLUMN.matcher(message));
            default -> Names.NONE;
        };
    }

    /** The column is told when the key has only one. */
    private Names unique(Matcher matcher) {
        return matcher.find()
                ? new Names(
                        mapped(matcher.group(1)),
                        mapped(matcher.group(3)),
                        matcher.group(5) == null ? mapped(matcher.group(4)) : null)
                : Names.NONE;
    }

    private Names foreignKey(Matcher matcher) {
        return matcher.find() ? new Names(mapped(matcher.group(1)), mapped(matcher.group(2)), null) : Names.NONE;
    }

    private Names check(Matcher matcher) {
        return matcher.find() ? new Names(mapped(matcher.group(1)), null, null) : Names.NONE;
    }

    private Names column(Matcher matcher) {
        return matcher.find() ? new Names(null, null, mapped(matcher.group(1))) : Names.NONE;
    }

    private String mapped(String stored) {
        return identifiers.mapped(stored.replace("\"", ""));
    }
}
