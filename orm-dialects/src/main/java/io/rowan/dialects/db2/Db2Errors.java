package io.rowan.dialects.db2;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Db2's SQL codes. Its driver tells the parts of a message behind {@code SQLERRMC=}: a constraint with schema and table, of a
 * unique key the number of the index and the table. The database undoes the whole transaction with -911, be it for a
 * deadlock or a time-out, so both are a deadlock here.
 */
final class Db2Errors extends SqlStateTranslator {
    private static final Pattern CONSTRAINT =
            Pattern.compile("SQLERRMC=(?:[^.;,]+\\.)?([^.;,]+)\\.([^.;,]+)(?:[;,]|$)");
    private static final Pattern UNIQUE = Pattern.compile("SQLERRMC=[^;]*;(?:[^.;,]+\\.)?([^.;,]+)(?:[;,]|$)");

    private final Identifiers identifiers;

    Db2Errors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case -803 -> ErrorKind.UNIQUE;
            case -530, -531, -532 -> ErrorKind.FOREIGN_KEY;
            case -407 -> ErrorKind.NOT_NULL;
            case -545 -> ErrorKind.CHECK;
            case -911 -> ErrorKind.DEADLOCK;
            case -913 -> ErrorKind.LOCK_TIMEOUT;
            case -952 -> ErrorKind.QUERY_TIMEOUT;
            case -1224, -4470, -4498, -4499, -30081, -30108 -> ErrorKind.CONNECTION_LOST;
            default -> "23001".equals(failure.getSQLState()) ? ErrorKind.FOREIGN_KEY : null;
        };
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (kind) {
            case UNIQUE -> unique(UNIQUE.matcher(message));
            case FOREIGN_KEY, CHECK -> constraint(CONSTRAINT.matcher(message));
            default -> Names.NONE;
        };
    }

    private Names unique(Matcher matcher) {
        return matcher.find() ? new Names(null, mapped(matcher.group(1)), null) : Names.NONE;
    }

    private Names constraint(Matcher matcher) {
        return matcher.find() ? new Names(mapped(matcher.group(2)), mapped(matcher.group(1)), null) : Names.NONE;
    }

    private String mapped(String stored) {
        return identifiers.mapped(stored.strip());
    }
}
