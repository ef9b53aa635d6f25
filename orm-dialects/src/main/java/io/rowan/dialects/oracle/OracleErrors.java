package io.rowan.dialects.oracle;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Oracle's error numbers. In its messages, whatever their language, names stand in parentheses or quotes in the same order:
 * a constraint with its owner, a column with table and owner.
 */
final class OracleErrors extends SqlStateTranslator {
    private static final Pattern CONSTRAINT = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern TABLE = Pattern.compile(" on table (\\S+) columns \\(([^()]+)\\)");
    private static final Pattern COLUMN = Pattern.compile("\"[^\"]+\"\\.\"([^\"]+)\"\\.\"([^\"]+)\"");
    private static final int FIRST_OF_SYNTAX = 900;
    private static final int LAST_OF_SYNTAX = 999;

    private final Identifiers identifiers;

    OracleErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        int code = failure.getErrorCode();
        return switch (code) {
            case 1 -> ErrorKind.UNIQUE;
            case 2291, 2292 -> ErrorKind.FOREIGN_KEY;
            case 1400, 1407 -> ErrorKind.NOT_NULL;
            case 2290 -> ErrorKind.CHECK;
            case 60, 4020 -> ErrorKind.DEADLOCK;
            case 8177 -> ErrorKind.SERIALIZATION;
            case 54, 30006 -> ErrorKind.LOCK_TIMEOUT;
            case 1013 -> ErrorKind.QUERY_TIMEOUT;
            case 1426, 1438, 1476, 1722, 1830, 1841, 1843, 1847, 1861, 6502, 12899 -> ErrorKind.DATA;
            case 1747, 2289 -> ErrorKind.SYNTAX;
            default -> otherKind(code);
        };
    }

    private static @Nullable ErrorKind otherKind(int code) {
        return switch (code) {
            case 28, 1012, 1014, 1033, 1034, 1035, 1089, 1090, 1092, 2396, 3113, 3114, 3135 ->
                ErrorKind.CONNECTION_LOST;
            case 12170, 12505, 12514, 12516, 12518, 12519, 12520, 12528, 12537, 12541, 12543, 12547, 12570, 12571 ->
                ErrorKind.CONNECTION_LOST;
            case 17002, 17008, 17009, 17410, 17800 -> ErrorKind.CONNECTION_LOST;
            default -> code >= FIRST_OF_SYNTAX && code <= LAST_OF_SYNTAX ? ErrorKind.SYNTAX : null;
        };
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (kind) {
            case UNIQUE, FOREIGN_KEY, CHECK -> constraint(message);
            case NOT_NULL, DATA -> column(COLUMN.matcher(message));
            default -> Names.NONE;
        };
    }

    /** Version 23 tells table and columns too; one column is told on. */
    private Names constraint(String message) {
        Matcher constraint = CONSTRAINT.matcher(message);
        if (!constraint.find()) {
            return Names.NONE;
        }
        Matcher table = TABLE.matcher(message);
        boolean told = table.find();
        String column = told && table.group(2).indexOf(',') < 0 ? mapped(table.group(2)) : null;
        return new Names(last(constraint.group(1)), told ? last(table.group(1)) : null, column);
    }

    private Names column(Matcher matcher) {
        return matcher.find() ? new Names(null, mapped(matcher.group(1)), mapped(matcher.group(2))) : Names.NONE;
    }

    private String last(String qualified) {
        return mapped(qualified.substring(qualified.lastIndexOf('.') + 1));
    }

    private String mapped(String stored) {
        return identifiers.mapped(stored);
    }
}
