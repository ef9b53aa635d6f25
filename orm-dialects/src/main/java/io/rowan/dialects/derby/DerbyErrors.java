package io.rowan.dialects.derby;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Derby's states and English messages; in another language, which needs a jar of its own, a message tells no names. Names
 * stand in single quotes as they are, and a table's schema with it in double quotes.
 */
final class DerbyErrors extends SqlStateTranslator {
    private static final Pattern UNIQUE = Pattern.compile("identified by '(.+)' defined on '(.+)'\\.$", Pattern.DOTALL);
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "^[A-Z]+ on table '(.+)' caused a violation of foreign key constraint '(.+)' for key \\(", Pattern.DOTALL);
    private static final Pattern CHECK = Pattern.compile(
            "^The check constraint '(.+)' was violated while performing an INSERT or UPDATE on table"
                    + " '(?:\"(?:[^\"]|\"\")+\"\\.)?\"(.+)\"'\\.$",
            Pattern.DOTALL);
    private static final Pattern NOT_NULL =
            Pattern.compile("^Column '(.+)' +cannot accept a NULL value\\.$", Pattern.DOTALL);

    private final Identifiers identifiers;

    DerbyErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "40001" -> ErrorKind.DEADLOCK;
            case "40XL1", "40XL2" -> ErrorKind.LOCK_TIMEOUT;
            case "XCL52" -> ErrorKind.QUERY_TIMEOUT;
            case "XJ004", "XJ040" -> ErrorKind.CONNECTION_LOST;
            default -> state.startsWith("X0X") || state.startsWith("X0Y") ? ErrorKind.SYNTAX : null;
        };
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (kind) {
            case UNIQUE -> names(UNIQUE.matcher(message), 1, 2);
            case FOREIGN_KEY -> names(FOREIGN_KEY.matcher(message), 2, 1);
            case CHECK -> names(CHECK.matcher(message), 1, 2);
            case NOT_NULL -> {
                Matcher column = NOT_NULL.matcher(message);
                yield column.find() ? new Names(null, null, identifiers.mapped(column.group(1))) : Names.NONE;
            }
            default -> Names.NONE;
        };
    }

    private Names names(Matcher matcher, int constraint, int table) {
        return matcher.find()
                ? new Names(
                        identifiers.mapped(matcher.group(constraint)),
                        identifiers.mapped(matcher.group(table).replace("\"\"", "\"")),
                        null)
                : Names.NONE;
    }
}
