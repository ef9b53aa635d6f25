package io.rowan.dialects.h2;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * H2's codes and messages. Its messages differ with the locale, but in each a name or value stands in quotes, with
 * quotes inside it doubled. Names are read at the place where the code has one, so that no value is taken for a name.
 */
final class H2Errors extends SqlStateTranslator {
    /** The forms of messages, made at the first error. */
    private static final class Messages {
        /** A name as in SQL. */
        private static final String NAME = "(\"\"(?:[^\"]|\"\"\"\")+\"\"|[^\\s\".(),:]+)";

        private static final String QUALIFIED = "(?:" + NAME.replaceFirst("\\(", "(?:") + "\\.)?" + NAME;
        private static final String BEFORE = "^[^\"]*\"";
        private static final String RAW = "((?:[^\"]|\"\")+)";
        private static final String TYPE = " (?:CHARACTER|BINARY|NUMERIC|DECFLOAT|VARCHAR_IGNORECASE)\\b";

        static final Pattern UNIQUE = Pattern.compile(BEFORE + QUALIFIED + "(?: PRIMARY KEY| (?:UNIQUE )?INDEX "
                + QUALIFIED + ")? ON " + QUALIFIED + "\\(" + NAME + "(?: DESC)?(?: NULLS (?:FIRST|LAST))?(,)?");
        static final Pattern FOREIGN_KEY =
                Pattern.compile(BEFORE + RAW.replace("+", "+?") + ": " + QUALIFIED + " FOREIGN KEY\\(" + NAME + "(,)?");
        static final Pattern CHECK = Pattern.compile(BEFORE + RAW + ": \"(?!\")");
        static final Pattern NOT_NULL = Pattern.compile(BEFORE + RAW + "\"(?!\")");
        static final Pattern TOO_LONG = Pattern.compile(BEFORE + RAW + TYPE);
        static final Pattern OUT_OF_RANGE = Pattern.compile(BEFORE + RAW + "\"[^\"]+\"" + RAW + "\"(?!\")");

        private Messages() {}
    }

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
            case UNIQUE -> unique(Messages.UNIQUE.matcher(message));
            case FOREIGN_KEY -> foreignKey(Messages.FOREIGN_KEY.matcher(message));
            case CHECK -> check(Messages.CHECK.matcher(message));
            case NOT_NULL -> column(Messages.NOT_NULL.matcher(message), 1);
            case DATA -> data(failure.getErrorCode(), message);
            default -> Names.NONE;
        };
    }

    /** The column is told when the key has only one. */
    private Names unique(Matcher matcher) {
        return matcher.find()
                ? new Names(
                        unquoted(matcher.group(1)),
                        unquoted(matcher.group(3)),
                        matcher.group(5) == null ? unquoted(matcher.group(4)) : null)
                : Names.NONE;
    }

    private Names foreignKey(Matcher matcher) {
        return matcher.find()
                ? new Names(
                        mapped(matcher.group(1)),
                        unquoted(matcher.group(2)),
                        matcher.group(4) == null ? unquoted(matcher.group(3)) : null)
                : Names.NONE;
    }

    private Names check(Matcher matcher) {
        return matcher.find() ? new Names(mapped(matcher.group(1)), null, null) : Names.NONE;
    }

    private Names data(int code, String message) {
        return switch (code) {
            case 22001 -> column(Messages.TOO_LONG.matcher(message), 1);
            case 22004 -> column(Messages.OUT_OF_RANGE.matcher(message), 2);
            default -> Names.NONE;
        };
    }

    private Names column(Matcher matcher, int group) {
        return matcher.find() ? new Names(null, null, mapped(matcher.group(group))) : Names.NONE;
    }

    /** The mapped name of one that stands in the message as in SQL. */
    private String unquoted(String name) {
        return name.startsWith("\"\"")
                ? mapped(name.substring(2, name.length() - 2).replace("\"\"\"\"", "\"\""))
                : mapped(name);
    }

    private String mapped(String stored) {
        return identifiers.mapped(stored.replace("\"\"", "\""));
    }
}
