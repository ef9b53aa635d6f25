package io.rowan.examples.firebird;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

// snippet: errors
/** Firebird's codes, and the names in its messages. */
final class FirebirdErrors extends SqlStateTranslator {
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\" on table \"([^\"]+)\"");
    private static final Pattern INDEX = Pattern.compile("unique index \"([^\"]+)\"");
    private static final Pattern CHECK = Pattern.compile("CHECK constraint (\\S+) on view or table (\\S+?)(?:;|$)");
    private static final Pattern NULL = Pattern.compile("column \"([^\"]+)\"\\.\"([^\"]+)\"");

    private final Identifiers identifiers;

    FirebirdErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 335544665, 335544349 -> ErrorKind.UNIQUE;
            case 335544466 -> ErrorKind.FOREIGN_KEY;
            case 335544347 -> ErrorKind.NOT_NULL;
            case 335544558 -> ErrorKind.CHECK;
            case 335544336 -> ErrorKind.DEADLOCK;
            case 335544451, 335544878 -> ErrorKind.SERIALIZATION;
            case 335544345, 335544510 -> ErrorKind.LOCK_TIMEOUT;
            case 335544794, 335545128 -> ErrorKind.QUERY_TIMEOUT;
            case 335544721, 335544726, 335544727, 335544741 -> ErrorKind.CONNECTION_LOST;
            default -> null;
        };
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.getErrorCode()) {
            case 335544665, 335544466 -> names(CONSTRAINT.matcher(message), 1, 2, 0);
            case 335544349 -> names(INDEX.matcher(message), 1, 0, 0);
            case 335544558 -> names(CHECK.matcher(message), 1, 2, 0);
            case 335544347 -> names(NULL.matcher(message), 0, 1, 2);
            default -> Names.NONE;
        };
    }

    private Names names(Matcher matcher, int constraint, int table, int column) {
        return matcher.find()
                ? new Names(name(matcher, constraint), name(matcher, table), name(matcher, column))
                : Names.NONE;
    }

    private @Nullable String name(Matcher matcher, int group) {
        return group == 0 ? null : identifiers.mapped(matcher.group(group));
    }
}
// end
