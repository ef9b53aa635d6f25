package io.rowan.dialects.sqlserver;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQL Server's message numbers. Names are read from its English messages; in other languages only the kind is told, except
 * that of error 547, whose words alone tell a check from a foreign key.
 */
final class SqlServerErrors extends SqlStateTranslator {
    private static final Pattern CONSTRAINT =
            Pattern.compile("constraint '([^']+)'\\. Cannot insert duplicate key in object '([^']+)'");
    private static final Pattern INDEX =
            Pattern.compile("duplicate key row in object '([^']+)' with unique index '([^']+)'");
    private static final Pattern CONFLICT = Pattern.compile(
            "conflicted with the ([A-Z ]+) constraint \"([^\"]+)\".*?, table \"([^\"]+)\"(?:, column '([^']+)')?");
    private static final Pattern NULL = Pattern.compile("into column '([^']+)', table '([^']+)'");
    private static final Pattern TRUNCATED = Pattern.compile("truncated in table '([^']+)', column '([^']+)'");

    private final Identifiers identifiers;

    SqlServerErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 2601, 2627 -> ErrorKind.UNIQUE;
            case 547 -> conflict(String.valueOf(failure.getMessage()));
            case 515 -> ErrorKind.NOT_NULL;
            case 1205 -> ErrorKind.DEADLOCK;
            case 3960, 41302, 41305, 41325 -> ErrorKind.SERIALIZATION;
            case 1222 -> ErrorKind.LOCK_TIMEOUT;
            case 220, 232, 241, 242, 245, 295, 517, 2628, 8114, 8115, 8134, 8152, 8169 -> ErrorKind.DATA;
            case 102, 105, 156, 170, 207, 208, 209, 2812, 4104, 8120 -> ErrorKind.SYNTAX;
            case 596, 6005, 10928, 10929, 40197, 40501, 40613 -> ErrorKind.CONNECTION_LOST;
            default -> "HY008".equals(failure.getSQLState()) ? ErrorKind.QUERY_TIMEOUT : null;
        };
    }

    private static ErrorKind conflict(String message) {
        Matcher matcher = CONFLICT.matcher(message);
        if (!matcher.find()) {
            return ErrorKind.INTEGRITY;
        }
        return matcher.group(1).equals("CHECK") ? ErrorKind.CHECK : ErrorKind.FOREIGN_KEY;
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.getErrorCode()) {
            case 2627 -> names(CONSTRAINT.matcher(message), 1, 2, 0);
            case 2601 -> names(INDEX.matcher(message), 2, 1, 0);
            case 515 -> names(NULL.matcher(message), 0, 2, 1);
            case 2628 -> names(TRUNCATED.matcher(message), 0, 1, 2);
            case 547 -> ofConflict(CONFLICT.matcher(message));
            default -> Names.NONE;
        };
    }

    /** A row without the one that it refers to is told by the table that lacks it, which is not the constraint's. */
    private Names ofConflict(Matcher matcher) {
        boolean own = matcher.find() && !matcher.group(1).startsWith("FOREIGN KEY");
        return own ? names(matcher.reset(), 2, 3, 4) : names(matcher.reset(), 2, 0, 0);
    }

    private Names names(Matcher matcher, int constraint, int table, int column) {
        return matcher.find()
                ? new Names(name(matcher, constraint), name(matcher, table), name(matcher, column))
                : Names.NONE;
    }

    /** The last part of a name with database and schema. */
    private @Nullable String name(Matcher matcher, int group) {
        String name = group == 0 ? null : matcher.group(group);
        return name == null ? null : identifiers.mapped(name.substring(name.lastIndexOf('.') + 1));
    }
}
